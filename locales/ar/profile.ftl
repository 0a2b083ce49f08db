# "\u200F" gives its direction to a text that begins with an isolated placeable.
profile-title = الملف الصحي الشخصي
profile-lead = أهم ما يخص الصحة، قسمًا قسمًا. لا شيء إلزامي.
profile-who-sees = { $who ->
    [helped] سمح لك { $name } بقراءة هذا الملف الصحي في Passerelle. لا يستطيع أي مهني قراءته.
    [adult] اليوم، تقرأ أنت هذا الملف الصحي في Passerelle، ومعك المساعدون المقرّبون الذين فتحته لهم. لا أحد غيركم. لا يستطيع أي مهني قراءته.
    [minor] اليوم، أنت وممثلوك القانونيون تقرؤون هذا الملف الصحي في Passerelle. لا يستطيع أي مهني قراءته.
   *[represented] اليوم، يقرأ { $name } وممثلوه القانونيون هذا الملف الصحي في Passerelle. لا يستطيع أي مهني قراءته.
}
profile-health-title = الصحة
profile-wishes-title = الرغبات
profile-comma = ،
profile-nothing = لا شيء حتى الآن.
profile-nothing-long = لم يُسجَّل أي شيء حتى الآن.
profile-unconcerned = غير معنيّ.
profile-unconcerned-long = سُجِّل أن هذا القسم لا يعني هذا الشخص.
profile-items-count = { $count ->
    [0] لا عناصر:
    [zero] لا عناصر:
    [one] عنصر واحد:
    [two] عنصران:
    [few] { $count } عناصر:
    [many] { $count } عنصرًا:
   *[other] { $count } عنصر:
}
profile-proposals-count = { $count ->
    [0] لا اقتراح ينتظر جوابك.
    [zero] لا اقتراح ينتظر جوابك.
    [one] اقتراح واحد ينتظر جوابك.
    [two] اقتراحان ينتظران جوابك.
    [few] { $count } اقتراحات تنتظر جوابك.
    [many] { $count } اقتراحًا ينتظر جوابك.
   *[other] { $count } اقتراح ينتظر جوابك.
}
profile-refused-count = { $count ->
    [0] عرض الاقتراحات المرفوضة
    [zero] عرض الاقتراحات المرفوضة
    [one] عرض الاقتراح المرفوض
    [two] عرض الاقتراحين المرفوضين
    [few] عرض { $count } اقتراحات مرفوضة
    [many] عرض { $count } اقتراحًا مرفوضًا
   *[other] عرض { $count } اقتراح مرفوض
}
profile-section-conditions = الأمراض
profile-section-treatments = العلاجات
profile-section-allergies = الحساسية
profile-section-vaccinations = التطعيمات
profile-section-stays = الإقامة في المستشفى والعمليات
profile-section-family-history = أمراض العائلة
profile-section-habits = عادات الحياة
profile-section-disabilities = الإعاقات
profile-section-blood-group = فصيلة الدم
profile-section-contacts = المحيطون
profile-lead-conditions = الأمراض الحالية والسابقة.
profile-lead-treatments = الأدوية والعلاجات الأخرى المأخوذة حاليًا.
profile-lead-allergies = ما يسبب حساسية أو عدم تحمّل: طعام، دواء، حبوب لقاح…
profile-lead-vaccinations = اللقاحات التي أُخذت.
profile-lead-stays = مدد الإقامة في المستشفى والعمليات.
profile-lead-family-history = أمراض الوالدين والأجداد والإخوة والأخوات والأبناء.
profile-lead-habits = الطعام والحركة والنوم والشاشات والكحول والتبغ.
profile-lead-disabilities = الإعاقات، وما يساعد.
profile-lead-blood-group = فصيلة الدم، إذا كانت معروفة.
profile-lead-contacts = الأشخاص الذين يُتصل بهم، والذين يساعدون.
profile-blood-check = في المستشفى، يُتحقَّق دائمًا من فصيلة الدم قبل نقل الدم. ما هو مسجَّل هنا لا يغني عن هذا التحقق.
profile-trusted-note = شخص الثقة يتكلم باسمك إذا لم تعد قادرًا على ذلك. يُختار كتابةً، ويوقّع هو أيضًا. ما تسجّله هنا يساعد على العثور عليه، ولا يغني عن تلك الورقة.
profile-full = هذا القسم ممتلئ. احذف عنصرًا قبل إضافة آخر.
profile-full-one = فصيلة الدم مسجَّلة من قبل. عدّلها أو احذفها.
profile-add = إضافة
profile-change = تعديل
profile-remove = حذف
profile-save = حفظ
profile-cancel = إلغاء
profile-back = العودة إلى الملف الصحي الشخصي
profile-add-title = { "\u200F" }{ $section }: إضافة
profile-change-title = { "\u200F" }{ $section }: تعديل
profile-remove-title = { "\u200F" }{ $section }: حذف؟
profile-remove-lead = ما تحذفه يُمحى فورًا. لا يستطيع أحد إعادته.
profile-remove-proposal = هذا العنصر من وثيقة. لن يُقترح من جديد، إلا إذا طلبت ذلك في الاقتراحات المرفوضة.
profile-remove-button = حذف نهائي
profile-remove-changed = تغيّر هذا النص منذ أن فتحت هذه الصفحة. اقرأه قبل أن تقرر.
profile-changed-meanwhile = تغيّر هذا النص بينما كنت تكتب. لم يضع شيء: ما كتبته موجود في الأسفل. قارن، ثم احفظ.
profile-gone-meanwhile = حُذف هذا العنصر بينما كنت تكتب. لم يضع شيء: ما كتبته موجود في الأسفل. إذا حفظت، سيُضاف من جديد.
profile-now-title = ما هو محفوظ الآن
profile-unconcerned-link = { $own ->
    [yes] هذا القسم لا يعنيني
   *[no] هذا القسم لا يعني هذا الشخص
}
profile-concerned-link = { $own ->
    [yes] هذا القسم يعنيني
   *[no] هذا القسم يعني هذا الشخص
}
profile-unconcerned-title = { "\u200F" }{ $section }: غير معنيّ؟
profile-unconcerned-lead = يبقى القسم فارغًا، ويُسجَّل أن ذلك مقصود. يمكنك تغيير رأيك في أي وقت.
profile-unconcerned-button = تسجيل «غير معنيّ»
profile-unconcerned-items = في هذا القسم عناصر. احذفها أولًا.
profile-concerned-title = { "\u200F" }{ $section }: معنيّ من جديد؟
profile-concerned-lead = تُزال عبارة «غير معنيّ».
profile-concerned-button = إزالة «غير معنيّ»
profile-done-added = تمت الإضافة.
profile-done-added-named = تمت إضافة «{ $name }».
profile-done-changed = تم التعديل.
profile-done-changed-named = تم تعديل «{ $name }».
profile-done-removed = تم الحذف.
profile-done-concerned = تم التسجيل.
profile-done-decided = تم حفظ أجوبتك.
profile-done-decided-partly = لم يمكن حفظ بعض الأجوبة: لم يعد الاقتراح موجودًا، أو أُجيب عنه من قبل، أو القسم ممتلئ. حُفظت الأجوبة الأخرى.
profile-done-directives = تم حفظ توجيهاتك المسبقة.
profile-done-withdrawn = تم سحب توجيهاتك المسبقة.
profile-done-read = تم التسجيل.
profile-origin-me = كتبته أنت، في { $date }.
profile-origin-other = كتبه { $name } ({ $quality })، في { $date }.
profile-origin-edited-me = عدّلته أنت، في { $date }.
profile-origin-edited-other = عدّله { $name } ({ $quality })، في { $date }.
profile-origin-documents = بحسب:
profile-origin-lost = بحسب وثيقة لم تعد في الملف، أو ليست مفتوحة لك.
profile-source-date = بتاريخ { $date }
profile-source-author = كتبها { $author }
profile-proposals-link = عرض ما تقترحه الوثائق
profile-proposals-left = { $count ->
    [0] لم يبقَ اقتراح في { $section }
    [zero] لم يبقَ اقتراح في { $section }
    [one] بقي اقتراح واحد في { $section }: الجواب عنه
    [two] بقي اقتراحان في { $section }: الجواب عنهما
    [few] بقيت { $count } اقتراحات في { $section }: الجواب عنها
    [many] بقي { $count } اقتراحًا في { $section }: الجواب عنها
   *[other] بقي { $count } اقتراح في { $section }: الجواب عنها
}
profile-proposals-title = { "\u200F" }{ $section }: اقتراحات
profile-proposals-lead = هذا ما تقوله وثائق من الملف. لا يدخل شيء إلى الملف الصحي دون موافقتك.
profile-proposals-empty = لا اقتراح ينتظر جوابًا.
profile-proposals-save = حفظ أجوبتي
profile-proposals-none-chosen = اختر جوابًا عن اقتراح واحد على الأقل.
profile-proposal-legend = جوابك
profile-accept = إضافة إلى الملف الصحي
profile-refuse = رفض، وعدم اقتراحه من جديد
profile-later = الجواب لاحقًا
profile-refused-title = اقتراحات مرفوضة
profile-refused-lead = لم تعد تُقترح. يمكنك تغيير رأيك.
profile-keep-refused = إبقاء الرفض
profile-again = اقتراحه من جديد
profile-calendar-title = جدول التطعيمات
profile-calendar-warning = معالم للاسترشاد، يجب التحقق منها مع مهني صحة
profile-calendar-check = هذه الأعمار تصلح لمعظم الناس. قد تفيد لقاحات أخرى بحسب الصحة أو العمل أو السفر.
profile-calendar-source = بحسب الوثيقة التالية، منقولة دون تحقق رسمي:
profile-calendar-caption = اللقاحات المعتادة في هذا العمر
profile-calendar-target = يحمي من
profile-calendar-ages = العمر المعتاد
profile-calendar-noted = في هذا الملف الصحي
profile-calendar-usual = { $count ->
    [0] دون حقنة: { $ages }
    [zero] دون حقنة: { $ages }
    [one] حقنة واحدة: { $ages }
    [two] حقنتان: { $ages }
    [few] { $count } حقن: { $ages }
    [many] { $count } حقنة: { $ages }
   *[other] { $count } حقنة: { $ages }
}
profile-calendar-yearly = كل سنة، ابتداءً من { $ages }
profile-calendar-months = { $count ->
    [0] عند الولادة
    [zero] عند الولادة
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
profile-calendar-months-span = بين { $from } و{ $count } شهرًا
profile-calendar-years = { $count ->
    [0] عند الولادة
    [zero] عند الولادة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
profile-calendar-years-span = بين { $from } و{ $count } سنة
profile-calendar-not-noted = غير مسجَّل هنا
profile-calendar-undated = { $count ->
    [0] لا حقنة مسجَّلة
    [zero] لا حقنة مسجَّلة
    [one] حقنة واحدة مسجَّلة، دون تاريخ
    [two] حقنتان مسجَّلتان، دون تاريخ
    [few] { $count } حقن مسجَّلة، دون تاريخ
    [many] { $count } حقنة مسجَّلة، دون تاريخ
   *[other] { $count } حقنة مسجَّلة، دون تاريخ
}
profile-calendar-dates = { $count ->
    [0] لا حقنة مسجَّلة: { $dates }
    [zero] لا حقنة مسجَّلة: { $dates }
    [one] حقنة واحدة مسجَّلة: { $dates }
    [two] حقنتان مسجَّلتان: { $dates }
    [few] { $count } حقن مسجَّلة: { $dates }
    [many] { $count } حقنة مسجَّلة: { $dates }
   *[other] { $count } حقنة مسجَّلة: { $dates }
}
profile-calendar-not-noted-means = «غير مسجَّل هنا» لا يعني «لم يُؤخذ»: قد يكون اللقاح مسجَّلًا في مكان آخر، مثلًا في الدفتر الصحي.
profile-directives-title = التوجيهات المسبقة
profile-directives-lead = تقول التوجيهات المسبقة أي رعاية يريدها المرء أو لا يريدها، إذا لم يعد يومًا قادرًا على قول ذلك بنفسه.
profile-directives-who = اليوم، أنت وحدك تقرأ هذا النص في Passerelle. أعطِ نسخة منه لطبيبك ولشخص قريب.
profile-directives-paper = يطلب القانون ورقة مؤرخة وموقّعة. هذا النص يساعدك على تحضيرها والعثور عليها، ولا يغني عنها.
profile-directives-active = كُتبت في { $date }
profile-directives-none = لم تكتب توجيهات هنا. ليس ذلك إلزاميًا.
profile-directives-none-here = لم تكتب توجيهات هنا. توجد توجيهات بين وثائق الملف.
profile-directives-documents = بين وثائق الملف
profile-directives-document-later = الوثيقة المؤرخة في { $document } أحدث من النص المكتوب هنا في { $here }.
profile-directives-here-later = النص المكتوب هنا في { $here } أحدث من الوثيقة المؤرخة في { $document }.
profile-directives-same-day = النص المكتوب هنا في { $here } والوثيقة المؤرخة في { $document }: لا يدل التاريخان على الأحدث منهما. اقرأ الاثنين.
profile-directives-adults = للراشدين فقط.
profile-directives-adults-long = التوجيهات المسبقة للراشدين فقط. لذلك لا توجد في هذا الملف.
profile-directives-in-person = يقرؤها ويكتبها الشخص المعني وحده.
profile-directives-write = كتابة توجيهاتي
profile-directives-rewrite = كتابة نسخة جديدة
profile-directives-withdraw = سحب توجيهاتي
profile-directives-write-title = كتابة توجيهاتي المسبقة
profile-directives-text = ما أريده، وما لا أريده
profile-directives-text-hint = بكلماتك. مثلًا: الإنعاش، المساعدة على التنفس، تخفيف الألم.
profile-directives-place = أين الورقة الموقّعة
profile-directives-place-hint = مثلًا: عند ابنتي، في مكتب غرفتي.
profile-directives-save = حفظ هذه النسخة
profile-directives-missing = اكتب ما تريده، أو ما لا تريده.
profile-directives-gone = سُحبت توجيهاتك بينما كنت تكتب. لم يضع شيء: إذا حفظت، يصبح هذا النص نسختك الجديدة.
profile-directives-full = توجد 100 نسخة. لا يمكن حفظ نسخة أخرى.
profile-directives-withdraw-title = سحب توجيهاتي المسبقة؟
profile-directives-withdraw-lead = لن يُعمل بهذا النص بعد ذلك. يمكنك دائمًا قراءته بين النسخ السابقة.
profile-directives-former = نسخ سابقة
profile-directives-former-lead = لم يعد يُعمل بها. أنت وحدك تستطيع قراءتها هنا.
profile-directives-version = من { $start } إلى { $end }
profile-directives-version-withdrawn = من { $start } إلى { $end }، ثم سُحبت
profile-organs-title = التبرع بالأعضاء
profile-organs-lead = في فرنسا، يُفترض أن كل شخص موافق على التبرع بأعضائه بعد موته، إلا إذا قال لا في حياته.
profile-organs-refusal = لقول لا، يسجّل المرء نفسه في السجل الوطني للرفض (registre national des refus).
profile-organs-how = لهذا السجل موقع رسمي: ابحث في الإنترنت عن «registre national des refus»، وتحقّق من أن الموقع هو موقع وكالة الطب الحيوي (Agence de la biomédecine). يستطيع الطبيب أو الصيدلي أيضًا أن يخبرك كيف تسجّل نفسك.
profile-organs-not-here = لا ترسل Passerelle شيئًا إلى هذا السجل: الرفض المكتوب هنا لا يُعتدّ به. أخبر أقاربك أيضًا باختيارك.
profile-organs-button = اطّلعت على ذلك
profile-organs-read = قُرئت المعلومة في { $date }.
profile-organs-unread = معلومة للقراءة.
profile-organs-in-person = هذه المعلومة موجهة إلى الشخص نفسه: هو وحده يستطيع القول إنه اطّلع عليها.
profile-source-denies = النسخة الجديدة من الوثيقة، بتاريخ { $date }، تقول العكس. احتفظ بما هو مكتوب هنا أو غيّره أو احذفه.
profile-source-silent = النسخة الجديدة من الوثيقة، بتاريخ { $date }، لم تعد تذكره. احتفظ بما هو مكتوب هنا أو غيّره أو احذفه.
