analyses-title = { $own ->
    [yes] نتائج تحاليلي عبر الزمن
   *[no] نتائج تحاليل { $name } عبر الزمن
}
analyses-title-recent = { $title }، الأحدث أولًا
analyses-lead = كل تحليل مخبري في هذا الملف مع آخر نتيجة له. افتح تحليلًا لترى نتائجه من مرة إلى أخرى.
analyses-empty = لا يحتوي هذا الملف بعد على نتيجة تحليل تستطيع Passerelle قراءتها. تبقى تقارير المختبر في قائمة الوثائق.
analyses-caption = { $count ->
    [0] لا توجد تحاليل
    [zero] لا توجد تحاليل
    [one] تحليل واحد
    [two] تحليلان
    [few] { $count } تحاليل
    [many] { $count } تحليلًا
   *[other] { $count } تحليل
}
analyses-order-name = الترتيب حسب الاسم
analyses-order-recent = الترتيب حسب التاريخ، الأحدث أولًا
analyses-column-name = التحليل
analyses-column-last = آخر نتيجة
analyses-column-date = التاريخ
analyses-column-count = عدد النتائج
analyses-column-result = النتيجة
analyses-column-interval = المجال المعتاد لدى المختبر
analyses-column-position = بالمقارنة مع المجال
analyses-column-laboratory = المختبر
analyses-column-document = الوثيقة
analyses-column-follow = عبر الزمن
analyses-follow = عرض التطور
analyses-page-title = { $name } عبر الزمن
analyses-all = كل التحاليل
analyses-summary = { $count ->
    [two] نتيجتان بين { $start } و{ $end }. آخرهما: { $value }.
    [few] { $count } نتائج بين { $start } و{ $end }. آخرها: { $value }.
    [many] { $count } نتيجة بين { $start } و{ $end }. آخرها: { $value }.
   *[other] { $count } نتيجة بين { $start } و{ $end }. آخرها: { $value }.
}
analyses-summary-month = { $count ->
    [one] نتيجة واحدة في { $month }: { $value }.
    [two] نتيجتان في { $month }. آخرهما: { $value }.
    [few] { $count } نتائج في { $month }. آخرها: { $value }.
    [many] { $count } نتيجة في { $month }. آخرها: { $value }.
   *[other] { $count } نتيجة في { $month }. آخرها: { $value }.
}
analyses-usual = المجال المعتاد لدى المختبر: { $value }.
analyses-usual-changed = المجال المعتاد ليس واحدًا لكل النتائج، أو هو غير مذكور. تجده في الجدول بجانب كل نتيجة.
analyses-advice = وحده مهني الصحة يستطيع أن يشرح لك ما تعنيه النتيجة.
analyses-curve-title = منحنى: { $name }
analyses-no-curve = لا يوجد منحنى: يلزم لذلك نتيجتان رقميتان على الأقل.
analyses-left-out = { $count ->
    [one] نتيجة واحدة ليست رقمًا دقيقًا: تجدها في الجدول فقط.
    [two] نتيجتان ليستا رقمين دقيقين: تجدهما في الجدول فقط.
    [few] { $count } نتائج ليست أرقامًا دقيقة: تجدها في الجدول فقط.
    [many] { $count } نتيجة ليست أرقامًا دقيقة: تجدها في الجدول فقط.
   *[other] { $count } نتيجة ليست أرقامًا دقيقة: تجدها في الجدول فقط.
}
analyses-legend-title = معاني العلامات:
analyses-legend-band = المجال المعتاد لدى المختبر
analyses-results-caption = { $count ->
    [one] نتيجة واحدة
    [two] نتيجتان، من الأحدث إلى الأقدم
    [few] { $count } نتائج، من الأحدث إلى الأقدم
    [many] { $count } نتيجة، من الأحدث إلى الأقدم
   *[other] { $count } نتيجة، من الأحدث إلى الأقدم
}
analyses-others-title = بوحدة قياس أخرى أو بطريقة أخرى أيضًا
analyses-others-text = تحمل هذه النتائج الاسم نفسه لكن بوحدة قياس أخرى أو بطريقة أخرى أو بالكلمات. لا يمكن أن تكون على المنحنى نفسه.
analyses-document-title = { $own ->
    [yes] نتائجك بالكلمات
   *[no] النتائج بالكلمات
}
analyses-document-text = تُقارَن كل نتيجة بالمجال المعتاد الذي كتبه المختبر. وجود نتيجة خارج هذا المجال لا يعني وجود مرض.
analyses-document-caption = { $count ->
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
analyses-incomplete = تحتوي هذه الوثيقة على نتائج أخرى تجدها في نصها.
analyses-position-below = تحت المجال المعتاد
analyses-position-within = ضمن المجال المعتاد
analyses-position-above = فوق المجال المعتاد
analyses-position-none = لا يمكن المقارنة
analyses-no-interval = لم يُذكر مجال
analyses-interval-between = من { $low } إلى { $high }
analyses-interval-from = ابتداءً من { $value }
analyses-interval-above = أكثر من { $value }
analyses-interval-to = حتى { $value }
analyses-interval-below = أقل من { $value }
# Between the two ends of an interval, written one after the other.
analyses-separator = {"، "}
analyses-decimal-separator = ,
analyses-yes = نعم
analyses-no = لا
analyses-ranges-separator = {"؛ "}
analyses-method = الطريقة: { $method }
analyses-status-preliminary = نتيجة أولية
analyses-status-aborted = تحليل لم يكتمل
# Units that are words. { $per }: yes in « par jour ».
analyses-unit-international = IU
analyses-unit-day = { $per ->
   *[no] يوم
}
analyses-unit-week = { $per ->
   *[no] أسبوع
}
analyses-unit-month = { $per ->
   *[no] شهر
}
analyses-unit-year = { $per ->
   *[no] سنة
}
