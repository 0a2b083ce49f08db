# Words that belong to the components themselves.
design-home = الصفحة الرئيسية
design-skip = وصول سريع
design-skip-content = الانتقال إلى المحتوى
design-nav = القائمة الرئيسية
design-footer-nav = معلومات
design-preferences = اللغة والعرض
design-demo = عرض تجريبي.
design-demo-text = جميع الأشخاص والوثائق من وحي الخيال. لا تكتب بيانات صحية حقيقية.
design-breadcrumb = أنت هنا
design-optional = (اختياري)
design-max-length =
    { $count ->
        [zero] لا يُسمح بأي حرف ({ $count }).
        [one] حرف واحد على الأكثر ({ $count }).
        [two] حرفان على الأكثر ({ $count }).
        [few] { $count } أحرف على الأكثر.
        [many] { $count } حرفًا على الأكثر.
       *[other] { $count } حرف على الأكثر.
    }
design-error = خطأ:
design-error-summary =
    { $count ->
        [zero] لا يوجد أي خطأ ({ $count })
        [one] يوجد خطأ واحد يجب تصحيحه ({ $count })
        [two] يوجد خطآن يجب تصحيحهما ({ $count })
        [few] توجد { $count } أخطاء يجب تصحيحها
        [many] يوجد { $count } خطأً يجب تصحيحها
       *[other] يوجد { $count } خطأ يجب تصحيحها
    }
design-info = للعلم
design-success = تم
design-warning = تنبيه
design-failure = خطأ
design-day = اليوم
design-month = الشهر
design-year = السنة
design-unread = غير مقروء
design-file-note = ({ $kind }، { $size })
design-external = (موقع آخر)
design-pagination = الصفحات
design-page = الصفحة { $page }
design-page-of = الصفحة { $page } من { $pages }
design-previous = الصفحة السابقة
design-next = الصفحة التالية
design-step-of = الخطوة { $step } من { $steps }: { $title }
design-step-next = بعد ذلك: { $title }
design-session = جلستك
design-session-until = لحماية بياناتك، سيتم تسجيل خروجك في الساعة { $time } إذا لم تفعل شيئًا.
design-session-renew = البقاء متصلًا
design-new-tab = (علامة تبويب جديدة)
design-filter-remove = إزالة التصفية:
