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
home-history-title = من اطّلع على الملف
home-history-text = قائمة بكل عمليات الاطّلاع على الملف، مع الاسم والتاريخ والسبب.
home-subject-title = فتح ملف آخر
home-subject-text = يمكنك أيضًا فتح ملف طفل أنت ممثله القانوني.
home-professional-title = فضاء المهنيين
home-professional-text = تم تسجيل دخولك. لم يفتح لك أي مريض ملفه بعد في Passerelle، ولذلك لا يمكنك الاطّلاع على أي وثيقة. تُسجَّل كل محاولة ويراها المريض.
home-demo-title = تجربة العرض التجريبي
home-demo-text = تظهر أسماء مستخدمي الحسابات التجريبية عند تشغيل الخادم.
home-whose-record = أنت تطّلع على ملف { $name }.
home-record-contents = { $count ->
    [0] لا توجد وثائق بعد.
    [zero] لا توجد وثائق بعد.
    [one] { $unread ->
        [0] وثيقة واحدة، مقروءة.
        [zero] وثيقة واحدة، مقروءة.
       *[other] وثيقة واحدة، للقراءة.
    }
    [two] { $unread ->
        [0] وثيقتان، كلتاهما مقروءة.
        [zero] وثيقتان، كلتاهما مقروءة.
        [one] وثيقتان، منهما واحدة للقراءة.
       *[other] وثيقتان، كلتاهما للقراءة.
    }
    [few] { $unread ->
        [0] { $count } وثائق، كلها مقروءة.
        [zero] { $count } وثائق، كلها مقروءة.
        [one] { $count } وثائق، منها وثيقة واحدة للقراءة.
        [two] { $count } وثائق، منها وثيقتان للقراءة.
        [few] { $count } وثائق، منها { $unread } وثائق للقراءة.
        [many] { $count } وثائق، منها { $unread } وثيقة للقراءة.
       *[other] { $count } وثائق، منها { $unread } وثيقة للقراءة.
    }
    [many] { $unread ->
        [0] { $count } وثيقة، كلها مقروءة.
        [zero] { $count } وثيقة، كلها مقروءة.
        [one] { $count } وثيقة، منها وثيقة واحدة للقراءة.
        [two] { $count } وثيقة، منها وثيقتان للقراءة.
        [few] { $count } وثيقة، منها { $unread } وثائق للقراءة.
        [many] { $count } وثيقة، منها { $unread } وثيقة للقراءة.
       *[other] { $count } وثيقة، منها { $unread } وثيقة للقراءة.
    }
   *[other] { $unread ->
        [0] { $count } وثيقة، كلها مقروءة.
        [zero] { $count } وثيقة، كلها مقروءة.
        [one] { $count } وثيقة، منها وثيقة واحدة للقراءة.
        [two] { $count } وثيقة، منها وثيقتان للقراءة.
        [few] { $count } وثيقة، منها { $unread } وثائق للقراءة.
        [many] { $count } وثيقة، منها { $unread } وثيقة للقراءة.
       *[other] { $count } وثيقة، منها { $unread } وثيقة للقراءة.
    }
}
home-unread-title = للقراءة
