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
