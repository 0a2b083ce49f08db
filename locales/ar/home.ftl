home-title = الصفحة الرئيسية
home-welcome-title = صحتك، وثائقك، اختياراتك
home-welcome-lead = يتيح لك Passerelle قراءة وثائقك الصحية ومعرفة من يطّلع عليها.
home-welcome-read-title = قراءة وثائقك
home-welcome-read = تقارير ونتائج ووصفات: قراءتها واضحة، حتى على هاتف صغير.
home-welcome-know-title = معرفة من يطّلع
home-welcome-know = يُسجَّل كل اطّلاع على ملفك، ولا يستطيع أحد محوه دون أن يظهر ذلك.
home-welcome-comfort-title = القراءة بالطريقة التي تناسبك
home-welcome-comfort = اختر اللغة، أو نسخة سهلة القراءة، وحجم النص وتباين الألوان.
home-hello = مرحبًا { $name }
home-record-title = { $own ->
    [yes] ملفي
   *[no] ملف { $name }
}
home-record-count = { $count ->
    [0] لا توجد وثائق بعد.
    [zero] لا توجد وثائق بعد.
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
home-record-unread = { $count ->
    [0] كل شيء مقروء.
    [zero] كل شيء مقروء.
    [one] وثيقة واحدة للقراءة
    [two] وثيقتان للقراءة
    [few] { $count } وثائق للقراءة
    [many] { $count } وثيقة للقراءة
   *[other] { $count } وثيقة للقراءة
}
home-history-title = من اطّلع على الملف
home-history-text = قائمة بكل عمليات الاطّلاع على الملف، مع التاريخ والسبب.
home-subject-title = تغيير الملف
home-subject-text = يمكنك أيضًا فتح ملف طفل أنت ممثله القانوني.
home-professional-title = فضاء المهنيين
home-professional-text = تم تسجيل دخولك. لم يفتح لك أي مريض ملفه بعد في Passerelle، ولذلك لا يمكنك الاطّلاع على أي وثيقة. تُسجَّل كل محاولة ويراها المريض.
home-demo-title = تجربة العرض التجريبي
home-demo-text = تظهر أسماء مستخدمي الحسابات التجريبية عند تشغيل الخادم.
