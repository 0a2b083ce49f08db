# Words of every page.
title-with-portal = { $title } – Passerelle
title-error = خطأ: { $title }
title-done = { $news } – { $title }
nav-home = الصفحة الرئيسية
nav-history = من اطّلع على الملف
nav-sign-in = تسجيل الدخول
nav-sign-out = تسجيل الخروج
nav-help = المساعدة
nav-accessibility = إمكانية الوصول
nav-privacy = بياناتي
nav-components = المكوّنات
subject-label = ملف
subject-professional-label = المستخدم المتصل:
common-footer = Passerelle. في حالة الطوارئ في فرنسا، اتصل بالرقم 15 أو 112؛ وللتواصل كتابةً، أرسل رسالة إلى 114.
common-languages = القراءة بلغة أخرى
