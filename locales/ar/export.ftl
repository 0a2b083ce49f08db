export-link = أخذ نسخة من الملف
export-to-summary = إعداد ملخص طبي
export-to-copy = أخذ نسخة من الوثائق
export-back = العودة إلى الملف
export-title = أخذ نسخة
export-lead = يمكنك حفظ نسخة من وثائقك على جهازك، أو إعطاؤها لشخص آخر.
export-empty = لا يحتوي الملف بعد على أي وثيقة. يمكنك أخذ ما كتبته بنفسك.
export-content-title = ما الذي ستحصل عليه
export-content-index = صفحة بداية اسمها « index.html » تقودك إلى كل وثيقة، ويمكن قراءتها دون إنترنت.
export-content-files = كل وثيقة كما وصلت، مع الملفات المرفقة بها (PDF وصور).
export-content-fhir = ملف لبرامج الصحة (معيار HL7 FHIR R4) يمكن لخدمة صحية أخرى أن تستعمله.
export-content-zip = كل ذلك في ملف ZIP واحد. افتحه، ثم افتح « index.html ».
export-care-title = احفظ هذا الملف في مكان آمن
export-care = هذا الملف غير محمي بكلمة مرور. احذفه بعد الاستعمال إذا كان الحاسوب مشتركًا. ستُسجَّل هذه النسخة في قائمة «من اطّلع على الملف».
export-all-title = الملف كله
export-all-text = { $count ->
    [zero] لا توجد وثائق.
    [one] وثيقة واحدة، نحو { $size }.
    [two] وثيقتان، نحو { $size }.
    [few] { $count } وثائق، نحو { $size }.
    [many] { $count } وثيقة، نحو { $size }.
   *[other] { $count } وثيقة، نحو { $size }.
}
export-all-button = تنزيل الملف كله
export-progress = يبدأ التنزيل فورًا، ويُظهر متصفحك ما وصل منه. قد يستغرق الملف الطويل بضع دقائق.
export-old-legend = النسخ القديمة
export-old-versions = { $count ->
    [zero] إضافة النسخ القديمة أيضًا
    [one] إضافة النسخة القديمة لوثيقة واحدة أيضًا
    [two] إضافة النسختين القديمتين أيضًا
    [few] إضافة { $count } نسخ قديمة أيضًا
    [many] إضافة { $count } نسخة قديمة أيضًا
   *[other] إضافة { $count } نسخة قديمة أيضًا
}
export-category-title = بعض الفئات
export-category-legend = ما الفئات التي تريد أخذها؟
export-category-button = تنزيل هذه الفئات
export-category-choice = { "\u200F" }{ $category } ({ $count })
export-document-title = وثائق تختارها واحدة واحدة
export-document-summary = اختيار الوثائق
export-document-legend = ما الوثائق التي تريد أخذها؟
export-document-button = تنزيل هذه الوثائق
export-document-most = هذه أحدث { $count } وثيقة. للحصول على غيرها، اختر فئتها.
export-document-choice = { "\u200F" }{ $title }، { $date }
export-document-old = نسخة قديمة
export-error-category = اختر فئة واحدة على الأقل
export-error-document = اختر وثيقة واحدة على الأقل
export-error-part = اختر قسمًا واحدًا على الأقل
export-one-title = أخذ نسخة من هذه الوثيقة
export-one-page-title = أخذ نسخة: { $title }
export-one-text = ستحصل على ملف ZIP فيه الوثيقة كما وصلت، والملفات المرفقة بها، وصفحة تُقرأ دون إنترنت، وملف لبرامج الصحة.
export-one-button = تنزيل النسخة
export-one-link = أخذ نسخة
export-one-back = العودة إلى الوثيقة
export-print-link = طباعة
export-print-page-title = طباعة: { $title }
export-print-how = على الحاسوب: اضغط Ctrl + P، أو اختر «طباعة» في قائمة متصفحك. على الهاتف: افتح قائمة المتصفح، واختر «مشاركة»، ثم «طباعة». لن يُطبع هذا الإطار.
export-person = ملف
export-birth = تاريخ الميلاد
export-ins = رقم INS
export-made-on = أُعدّ في
export-printed-on = طُبع في
export-archive-person = ملف { $name }، تاريخ الميلاد: { $birth }
export-archive-title = نسخة من الملف الطبي
export-archive-lead = { $count ->
    [zero] لا توجد وثائق. أُعدّت النسخة في { $date }.
    [one] وثيقة واحدة، نُسخت في { $date }.
    [two] وثيقتان، نُسختا في { $date }.
    [few] { $count } وثائق، نُسخت في { $date }.
    [many] { $count } وثيقة، نُسخت في { $date }.
   *[other] { $count } وثيقة، نُسخت في { $date }.
}
export-archive-programs = لبرامج الصحة
export-archive-fhir = يحتوي هذا الملف على الوثائق نفسها ونتائجها الرقمية، وفق معيار HL7 FHIR R4.
export-archive-missing = تعذّر نسخها
export-archive-back = كل الوثائق
export-archive-files = الملفات
export-archive-original = (الوثيقة كما وصلت، لبرنامج صحي)
export-readme-made = أُعدّت هذه النسخة في { $date }
export-readme-index = افتح الملف index.html لقراءة الوثائق.
export-readme-documents = يحتوي المجلد « documents » على كل وثيقة كما وصلت، والملفات المرفقة بها، وصفحة للقراءة.
export-readme-fhir = الملف bundle.fhir.json مخصص لبرامج الصحة (HL7 FHIR R4).
export-summary-title = ملخص طبي
export-summary-lead = ملف PDF يمكنك طباعته أو حفظه أو إظهاره لمن يعالجك. يمكن لقارئ الشاشة قراءته.
export-summary-source = يكرّر هذا الملخص ما هو مكتوب في الملف. لا تغيّر Passerelle شيئًا ولا تفسّر شيئًا.
export-summary-legend = ماذا تريد أن يحتوي الملخص؟
export-summary-button = إنشاء الملخص (PDF)
export-summary-heading = ملخص طبي: { $name }
export-summary-note = يكرّر هذا الملخص ما هو مكتوب في الملف في هذا التاريخ. قد يكون ناقصًا، ولا يغني عن رأي مهني الصحة.
export-summary-running = { "\u200F" }{ $name }، تاريخ الميلاد: { $birth }. ملخص بتاريخ { $date }
export-summary-page = الصفحة { $page } من { $pages }
export-summary-closing = أُعدّ بواسطة Passerelle بطلب من صاحب الملف أو ممن يمثله. القيم هي قيم الوثائق: لم تُحوَّل ولم تُفسَّر.
export-colon = :
export-part-results = آخر نتائج التحاليل
export-part-documents = قائمة الوثائق
export-part-documents-most = هذه أحدث { $count } وثيقة.
export-part-empty = لا يحتوي الملف على شيء لهذا القسم.
export-results-note = آخر نتيجة لكل تحليل، مع المجال المرجعي الذي أعطاه المختبر.
export-column-document = الوثيقة
export-column-date = التاريخ
export-column-category = الفئة
export-column-author = الكاتب
export-column-analysis = التحليل
export-column-result = النتيجة
export-column-range = المرجع
export-part-unconcerned = هذا القسم لا يعني هذا الشخص.
export-part-unfilled = لم يُدوَّن شيء في الملف الصحي لهذا القسم.
export-source = حسب الوثيقة « { $title }»، { $date }
export-content-profile = الملف الصحي وتوجيهاتك المسبقة، عندما تأخذ الملف كله.
export-part-unanswered = لم يُؤكَّد بعد أي شيء في الملف الطبي الشخصي لهذا الجزء، لكن بعض الوثائق تذكره: اقرؤوا ما يلي.
export-waiting-title = { $section }: حسب الوثائق، دون رد
export-waiting-note = { $count ->
    [one] معلومة واحدة من الوثائق تنتظر ردًّا: لم تُؤكَّد ولم تُرفض.
    [two] معلومتان من الوثائق تنتظران ردًّا: لم تُؤكَّدا ولم تُرفضا.
    [few] { $count } معلومات من الوثائق تنتظر ردًّا: لم تُؤكَّد ولم تُرفض.
    [many] { $count } معلومة من الوثائق تنتظر ردًّا: لم تُؤكَّد ولم تُرفض.
   *[other] { $count } معلومة من الوثائق تنتظر ردًّا: لم تُؤكَّد ولم تُرفض.
}
export-replaced-label = تنبيه
export-replaced-denied = النسخة الجديدة من هذه الوثيقة، بتاريخ { $date }، تقول العكس.
export-replaced-unsaid = النسخة الجديدة من هذه الوثيقة، بتاريخ { $date }، لم تعد تذكره.
export-archive-decisions = يحتوي هذا الملف على القرارات: من يمكنه رؤية الملف الطبي، وفيم تُستعمل البيانات خارج الرعاية (FHIR Consent).
export-archive-history = يحتوي هذا الملف على سجل الاطلاع على الملف الطبي (FHIR AuditEvent).
export-readme-decisions = الملف consentements.fhir.json يحتوي على القرارات المتعلقة بالملف الطبي (FHIR Consent).
export-readme-history = الملف historique.fhir.json يحتوي على سجل الاطلاع على الملف الطبي (FHIR AuditEvent).
