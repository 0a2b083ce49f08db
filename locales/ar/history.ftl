# "\u200F" keeps a line from right to left when it begins with a name in Latin letters.
history-title = من اطّلع على الملف
history-list-title = عمليات الاطلاع والرفض
history-refused = مرفوض
history-document = { "\u200F" }{ $what }: { $title }
history-help-title = هل هناك شيء يثير استغرابك؟
history-page-title = { $title }، الصفحة { $page } من { $pages }
history-unknown = شخص غير معروف
history-service = الخدمة
history-you = أنت
history-times = { $count ->
    [zero] ولا مرة، منذ الساعة { $start }
    [one] مرة واحدة، الساعة { $start }
    [two] مرتان، منذ الساعة { $start }
    [few] { $count } مرات، منذ الساعة { $start }
    [many] { $count } مرة، منذ الساعة { $start }
   *[other] { $count } مرة، منذ الساعة { $start }
}
history-files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
history-documents = { $count ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
history-receipt = إيصال
history-receipt-of = { " " }بهذا: { $what }، { $time }
history-receipts-title = الاحتفاظ بدليل
history-receipts-text = الإيصال ملف يثبت ما هو مكتوب في هذه القائمة. يستطيع أي شخص التحقق منه، حتى دون Passerelle. وهو يحتوي على الأسماء والعناوين الواردة في القائمة: لا تعطه إلا لمن تثق بهم.
history-receipts-page = إيصال بهذه الصفحة كاملة
history-receipts-days = { $days ->
    [zero] إيصال بآخر { $days } يوم
    [one] إيصال بآخر يوم
    [two] إيصال بآخر يومين
    [few] إيصال بآخر { $days } أيام
    [many] إيصال بآخر { $days } يومًا
   *[other] إيصال بآخر { $days } يوم
}
history-receipt-title = إيصال من Passerelle: ما جرى في ملف
history-receipt-made = حُرّر في { $date }.
history-receipt-proves = { $count ->
    [zero] لا يثبت هذا الإيصال شيئًا.
    [one] يثبت هذا الإيصال أن ما يلي مكتوب في سجل الاطلاع، وأن لا أحد يستطيع تغييره فيه دون أن يظهر ذلك.
    [two] يثبت هذا الإيصال أن السطرين التاليين مكتوبان في سجل الاطلاع، وأن لا أحد يستطيع تغييرهما فيه دون أن يظهر ذلك.
    [few] يثبت هذا الإيصال أن الأسطر الـ{ $count } التالية مكتوبة في سجل الاطلاع، وأن لا أحد يستطيع تغييرها فيه دون أن يظهر ذلك.
    [many] يثبت هذا الإيصال أن الأسطر الـ{ $count } التالية مكتوبة في سجل الاطلاع، وأن لا أحد يستطيع تغييرها فيه دون أن يظهر ذلك.
   *[other] يثبت هذا الإيصال أن الأسطر الـ{ $count } التالية مكتوبة في سجل الاطلاع، وأن لا أحد يستطيع تغييرها فيه دون أن يظهر ذلك.
}
history-receipt-cut = كانت القائمة أطول من ذلك: لا يضم هذا الإيصال إلا أحدث أسطرها، وعددها { $count }.
history-receipt-check = للتحقق منه، احتفظ بهذا الملف كما هو. تشرح وثائق Passerelle ‏(docs/TRACE.md) كيفية ذلك، باستخدام Passerelle أو من دونه.
history-receipt-below = ما يلي هو الدليل، وقد أُعدّ ليقرأه الحاسوب، وهو وحده المعتبر. لا تغيّر فيه شيئًا.
history-lead = كل ما يجري في هذا الملف مدوَّن هنا. لا يستطيع أحد تغيير هذه القائمة دون أن يظهر ذلك.
history-help-text = بجانب كل اطلاع، رابط «لا أعرف هذا الاطلاع» لإبلاغنا. يمكنك أيضًا التحدث مع الشخص المعني أو مع مكان العلاج المعني.
history-since-month = خلال آخر 30 يومًا
history-since-year = خلال السنة الأخيرة
history-since-always = منذ فتح الملف
history-people-count = { $count ->
    [zero] لم يطّلع أحد غيرك على هذا الملف { $since }.
    [one] اطّلع شخص واحد غيرك على هذا الملف { $since }.
    [two] اطّلع شخصان غيرك على هذا الملف { $since }.
    [few] اطّلع { $count } أشخاص غيرك على هذا الملف { $since }.
    [many] اطّلع { $count } شخصًا غيرك على هذا الملف { $since }.
   *[other] اطّلع { $count } شخص غيرك على هذا الملف { $since }.
}
history-people-title = حسب الأشخاص
history-people-of = { " " }: عرض كل ما فعله { $name }
history-people-seen = { $documents ->
    [zero] لم يفتح أي وثيقة.
    [one] فتح وثيقة واحدة.
    [two] فتح وثيقتين.
    [few] فتح { $documents } وثائق.
    [many] فتح { $documents } وثيقة.
   *[other] فتح { $documents } وثيقة.
} { $times ->
    [zero] لا اطلاع
    [one] اطلاع واحد
    [two] اطلاعان
    [few] { $times } عمليات اطلاع
    [many] { $times } عملية اطلاع
   *[other] { $times } عملية اطلاع
}، آخرها في { $last }.
history-people-never = لم يستطع الاطلاع على شيء. آخر محاولة في { $last }.
history-people-refused = { $count ->
    [zero] لا رفض
    [one] رفض واحد
    [two] رفضان
    [few] { $count } حالات رفض
    [many] { $count } حالة رفض
   *[other] { $count } حالة رفض
}
history-emergency-title = { $count ->
    [zero] لا اطلاع في حالة طوارئ
    [one] اطلاع واحد في حالة طوارئ
    [two] اطلاعان في حالة طوارئ
    [few] { $count } عمليات اطلاع في حالة طوارئ
    [many] { $count } عملية اطلاع في حالة طوارئ
   *[other] { $count } عملية اطلاع في حالة طوارئ
}
history-emergency-text = فتح أحد المهنيين الملف دون موافقة لأن الحالة كانت طارئة. وكان عليه أن يكتب السبب.
history-emergency = طوارئ
history-technical = إجراء تقني
history-reason = السبب المكتوب: «{ $text }»
history-filter-title = اختيار ما تعرضه القائمة
history-filter-button = عرض
history-filters-active = لا تعرض القائمة إلا
history-period-label = منذ متى
history-period-month = آخر 30 يومًا
history-period-year = السنة الأخيرة
history-period-always = منذ فتح الملف
history-who-label = مَن
history-who-everyone = الجميع
history-who-others = الأشخاص الآخرون
history-who-me = أنا
history-who-service = الخدمة (إجراءات تقنية)
history-who-person = { "‏" }{ $name } ({ $role })
history-total = { $count ->
    [zero] لا شيء في هذه القائمة { $since }.
    [one] سطر واحد { $since }.
    [two] سطران { $since }.
    [few] { $count } أسطر { $since }.
    [many] { $count } سطرًا { $since }.
   *[other] { $count } سطر { $since }.
}
history-why-patient-created = أُنشئ الملف فارغًا. لم يقرأ أحد فيه شيئًا.
history-why-imported = أرسل مستشفى أو مختبر أو عيادة هذه الوثيقة. دخلت دون أن يقرأها أحد من الخدمة.
history-why-import-refused = أُرسلت وثيقة ولم تستطع الدخول إلى هذا الملف. لم يقرأها أحد من الخدمة.
history-why-erased = كانت هذه الوثيقة محذوفة. انتهت مهلتها فمحاها الحاسوب.
history-why-report-read = قرأ شخص من الخدمة نص بلاغ كتبتَه، ولم يقرأ شيئًا آخر.
history-why-report-answered = أجاب شخص من الخدمة عن بلاغ.
history-why-sign-in-refused = حاول شخص تسجيل الدخول ولم ينجح. قد تكون أنت، بسبب خطأ في الكتابة.
history-report-link = لا أعرف هذا الاطلاع
history-report-link-me = لم أكن أنا
history-reports-title = بلاغاتك
history-report-of = بلاغ { $date }
history-report-waiting = بلا جواب بعد
history-report-answered = وصل الجواب
history-report-title = الإبلاغ عن اطلاع لا تعرفه
history-report-state-title = بلاغك
history-report-then = سيتحقق فريق الخدمة من هذا الاطلاع. سيُكتب جوابه في هذه الصفحة.
history-report-reason = لماذا؟
history-report-unknown-person = لا أعرف هذا الشخص
history-report-no-reason = أعرفه، لكن لم يكن لديه سبب للاطلاع
history-report-not-me = لم أكن أنا
history-report-other = سبب آخر
history-report-text = ما تريد إضافته
history-report-hint = لن يقرأ هذا النص إلا فريق الخدمة. ستُظهر القائمة أنه قرأه.
history-report-button = إرسال البلاغ
history-report-cancel = العودة إلى القائمة
history-report-error-reason = اختر سبب الإبلاغ عن هذا الاطلاع.
history-report-error-text = اكتب ما تريد قوله.
history-report-error-long = النص طويل جدًا: اختصره إلى 1000 حرف.
history-report-error-today = لقد أبلغت عن 20 اطلاعًا خلال 24 ساعة، وهذا هو الحد الأقصى. لم يُرسل هذا البلاغ. حاول مجددًا غدًا.
history-report-done = أُرسل بلاغك.
history-report-sent = أُبلغ عنه في { $date }:
history-report-yours = ما كتبتَه
history-report-answer = الجواب
history-report-answer-at = وصل في { $date }.
history-report-answer-none = لا جواب بعد. سيُكتب هنا.
history-report-who = مَن
history-report-when = متى
history-report-what = ماذا
history-report-document = الوثيقة
history-report-why = لماذا
history-report-now-title = دون انتظار
history-report-now = يمكنك إغلاق الملف أمام هذا الشخص الآن. لن يرى شيئًا ابتداءً من طلبه التالي.
history-report-now-me = لا تعطِ كلمة المرور ولا الرموز لأحد. سجّل الخروج من الأجهزة التي يستخدمها غيرك.
history-report-block = البحث عن هذا الشخص لحظره
history-report-now-helper = يمكنك إنهاء مساعدة هذا الشخص الآن. لن يرى شيئًا ابتداءً من طلبه التالي.
history-report-helpers = عرض من يساعدونني
history-report-now-other = لهذا الشخص الحق في فتح هذا الملف. تحدّث معه، أو اكتب أعلاه ما المشكلة.
history-why-record-opened = فُتح الملف بموافقتك، هنا أو على الورق. لم يقرأ أحد فيه شيئًا.
history-why-request-read = قرأ شخص من الخدمة طلبًا يتعلق بحقوقك للرد عليه.
history-why-request-followed = تابع شخص من الخدمة طلبًا يتعلق بحقوقك.
history-cut = الأقدم منها غير معروضة: اختر مدة أقصر.
