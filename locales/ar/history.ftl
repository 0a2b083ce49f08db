# "\u200F" keeps a line from right to left when it begins with a name in Latin letters.
history-title = من اطّلع على الملف
history-lead = هذا كل ما جرى في هذا الملف، من الأحدث إلى الأقدم. لا يستطيع أحد تغيير هذه القائمة دون أن يظهر ذلك.
history-empty = لم يجرِ أي شيء بعد في هذا الملف.
history-list-title = عمليات الاطلاع والرفض
history-refused = مرفوض
history-document = { "\u200F" }{ $what }: { $title }
history-help-title = هل هناك شيء يثير استغرابك؟
history-help-text = سجّل التاريخ والاسم، ثم تحدّث مع الشخص المعني أو مع مكان العلاج المعني.
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
