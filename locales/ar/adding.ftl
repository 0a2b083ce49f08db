adding-link = إضافة وثيقة
adding-title = إضافة وثيقة
adding-lead = وصفة طبية، أو نتيجة، أو صورة رسالة: ضعها في الملف. يمكنك التوقف والمتابعة لاحقًا.
adding-step-describe = ما هذه الوثيقة
adding-step-files = إرسال الملف
adding-step-check = التحقق والحفظ
adding-field-title = عنوان الوثيقة
adding-field-title-hint = بكلماتك. مثلًا: صورة أشعة للركبة.
adding-field-category = الفئة
adding-field-date = تاريخ الوثيقة
adding-field-date-hint = غالبًا ما يُكتب في أعلى الوثيقة. تكفي السنة: اترك اليوم والشهر فارغين إن كنت لا تعرفهما. مثلًا: 12 3 2025.
adding-continue = متابعة
adding-save = حفظ
adding-cancel = إلغاء
adding-error-title-missing = اكتب عنوانًا لتجد الوثيقة لاحقًا.
adding-error-title-long = هذا العنوان طويل جدًا. لا تتجاوز 300 حرف.
adding-error-category = اختر فئة.
adding-error-year-missing = اكتب السنة على الأقل، مثلًا 2025.
adding-error-month-missing = اكتب الشهر أيضًا، أو امسح اليوم.
adding-error-no-date = هذا التاريخ غير موجود. صحّح اليوم أو الشهر أو السنة بالأرقام.
adding-error-date-range = هذا التاريخ لم يحن بعد، أو هو قديم جدًا. اكتب سنة بين 1900 واليوم.
adding-error-drafts = لقد بدأت 5 وثائق. أكمل إحداها أو تخلَّ عن إحداها، في أحد الملفات التي يمكنك فتحها.
adding-error-record-full = في هذا الملف وثائق كثيرة أضفتها أنت أو أقاربك: 500 وثيقة على الأكثر، أو 1 غيغابايت في المجموع. احذف ما لم تعد بحاجة إليه. يصبح مكانه متاحًا بعد 30 يومًا.
adding-drafts-title = لم تُكمل بعد
adding-draft-until = محفوظة حتى { $when }.
adding-draft-begun = بدأت في { $when }.
adding-draft-which = ، بدأت في { $when }
adding-draft-resume = متابعة
adding-draft-leave = تخلٍّ عن الإضافة
adding-describe-title = تغيير ما كتبته
adding-back-to-draft = العودة إلى الملف المرسل
adding-leave-title = هل تريد التخلي عن هذه الإضافة؟
adding-leave-text = سيُمحى «{ $title }» وما أرسلته. لا شيء منها في ملفك الطبي بعد.
adding-leave-button = نعم، تخلٍّ عنها
adding-leave-link = التخلي عن هذه الإضافة
adding-files-title = إرسال الملف
adding-files-title-pages = صفحاتك
adding-files-title-whole = ملفك المرسل
adding-cut-title = لم يصل الإرسال إلى نهايته
adding-cut = انقطع الإرسال. لم يضع شيء مما كتبته. اختر الملف مرة أخرى.
adding-under-way = قد يكون الإرسال مستمرًا في صفحة أخرى. إن كان قد توقف، فلم يضع شيء مما كتبته: اختر الملف مرة أخرى.
adding-file-label = الملف المراد إرساله
adding-file-more = إضافة صفحة
adding-file-hint = ملف PDF، أو صورة (JPEG أو PNG)، أو صورة TIFF، أو نص، أو ملف RTF، بحجم 5 ميغابايت على الأكثر. يمكنك اختيار عدة صور: تصبح كل صورة صفحة، حتى 20 صفحة. إن كان اتصالك بطيئًا، فأرسلها واحدة تلو الأخرى.
adding-send-file = إضافة هذا الملف
adding-send-page = إضافة هذه الصفحة
adding-pages-title = { $count ->
    [zero] لم تُرسل أي صفحة ({ $count })
    [one] أُرسلت صفحة واحدة ({ $count })
    [two] أُرسلت صفحتان ({ $count })
    [few] أُرسلت { $count } صفحات
    [many] أُرسلت { $count } صفحة
   *[other] أُرسلت { $count } صفحة
}
adding-whole-title = وصل ملفك
adding-page-name = الصفحة { $page }
adding-page-alt = { $turns ->
    [1] معاينة الصفحة { $page }، مدوّرة ربع دورة إلى اليمين
    [2] معاينة الصفحة { $page }، مدوّرة نصف دورة
    [3] معاينة الصفحة { $page }، مدوّرة ربع دورة إلى اليسار
   *[other] معاينة الصفحة { $page }
}
adding-page-left = تدوير إلى اليسار
adding-page-right = تدوير إلى اليمين
adding-page-up = تقديم
adding-page-down = تأخير
adding-page-remove = إزالة
adding-file-remove = إزالة هذا الملف
adding-news-left = دُوّرت الصفحة { $page } إلى اليسار
adding-news-right = دُوّرت الصفحة { $page } إلى اليمين
adding-news-moved = أصبحت هذه الصفحة رقم { $page }
adding-news-removed = أُزيلت الصفحة { $page }
adding-news-added = { $count ->
    [zero] لم تُضف أي صفحة ({ $count })
    [one] أُضيفت صفحة واحدة ({ $count })
    [two] أُضيفت صفحتان ({ $count })
    [few] أُضيفت { $count } صفحات
    [many] أُضيفت { $count } صفحة
   *[other] أُضيفت { $count } صفحة
}
adding-news-file-added = أُضيف الملف
adding-news-file-removed = أُزيل الملف
adding-to-check = المتابعة إلى التحقق
adding-described-title = ما كتبته
adding-change-description = تغيير العنوان أو الفئة أو التاريخ
adding-change-files = تغيير الملف
adding-file-number = الملف { $number }: { $message }
adding-file-named = «{ $name }» – { $message }
adding-error-none-chosen = اختر ملفًا أولًا، ثم أضفه.
adding-error-too-much = هذا كثير دفعة واحدة. ما وصل كاملًا محفوظ. أرسل الصور الأخرى في مجموعات صغيرة.
adding-error-pages = في الوثيقة 20 صفحة على الأكثر. احفظ هذه الوثيقة، ثم أضف الصفحات الأخرى في وثيقة ثانية.
adding-error-heavy = أصبحت هذه الوثيقة كبيرة جدًا. احفظها، ثم أضف الصفحات الأخرى في وثيقة ثانية.
adding-error-holds-file = يوجد ملف يشكّل وثيقة كاملة. أزله أولًا، أو أضف الملف الآخر في وثيقة ثانية.
adding-error-holds-images = يجب أن يبقى ملف PDF أو النص وحده. أزل الصور أولًا، أو أضفه في وثيقة ثانية.
adding-error-no-file = لا يوجد ملف بعد. ارجع وأرسل ملفًا.
adding-error-replaced = حُذفت في الأثناء الوثيقة التي أردت استبدالها. لم يضع شيء: يمكنك حفظ هذه كوثيقة جديدة.
adding-error-changed = تغيّر شيء في اللحظة نفسها في صفحة أخرى. تحقّق ثم أعد المحاولة.
adding-file-empty = هذا الملف فارغ. اختر ملفًا آخر.
adding-file-too-large = يتجاوز هذا الملف 5 ميغابايت. التقط صورة أصغر، أو أرسل الوثيقة على عدة أجزاء.
adding-file-unknown = لا يمكن إضافة هذا النوع من الملفات. أرسل ملف PDF أو صورة (JPEG أو PNG) أو نصًا.
adding-file-false-pdf = يحمل «{ $name }» اسم ملف PDF، لكنه ليس كذلك. نزّله مرة أخرى أو أرسل صورة.
adding-file-false-image = يحمل «{ $name }» اسم صورة، لكنه ليس صورة. التقط صورة جديدة.
adding-file-heic = هذه الصورة بتنسيق HEIC. في إعدادات كاميرا هاتفك، اختر «الأكثر توافقًا» أو JPEG، ثم التقط الصورة مرة أخرى.
adding-file-office = هذا مستند مكتبي. افتحه واحفظه بتنسيق PDF، ثم أرسل ملف PDF.
adding-file-encrypted = ملف PDF هذا محمي بكلمة مرور. افتحه واحفظه بدون كلمة مرور، ثم أرسله مرة أخرى. يمكنك أيضًا إرسال صور لصفحاته.
adding-file-active = يحتوي ملف PDF هذا على برنامج أو استمارة نشطة أو ملفات أخرى. لأمانك، لا يمكن إضافته. افتحه واختر «طباعة» ثم «حفظ بتنسيق PDF»، وأرسل الملف الجديد.
adding-file-damaged-pdf = ملف PDF هذا تالف أو ناقص. نزّله مرة أخرى، أو اطلبه من كاتبه.
adding-file-polyglot = يخفي هذا الملف ملفًا آخر. لأمانك، لا يمكن إضافته. أرسل صورة للوثيقة بدلًا منه.
adding-file-image-too-large = في هذه الصورة نقاط كثيرة جدًا. التقط صورة جديدة، أو صغّرها.
adding-file-damaged-image = هذه الصورة تالفة أو ناقصة. التقط صورة جديدة.
adding-file-too-many-pages = صفحات هذا الملف كثيرة جدًا. أرسله على عدة أجزاء.
adding-file-bomb = يصبح هذا الملف ضخمًا جدًا عند فتحه. لأمانك، لا يمكن إضافته. أرسل صورًا للوثيقة بدلًا منه.
adding-file-not-text = لا يمكن قراءة هذا الملف كنص. احفظه بتنسيق PDF، ثم أرسل ملف PDF.
adding-file-damaged-rtf = نص RTF هذا تالف. افتحه واحفظه بتنسيق PDF، ثم أرسل ملف PDF.
adding-file-rtf-object = يحتوي نص RTF هذا على ملفات أخرى أو روابط إلى ملفات أخرى. احفظه بتنسيق PDF، ثم أرسل ملف PDF.
adding-check-title = التحقق والحفظ
adding-check-lead = انظر مرة أخيرة. ستتمكن لاحقًا من تغيير العنوان والفئة والتاريخ.
adding-check-file = الملف المرسل
adding-check-one = { "\u200F" }{ $kind }، { $size }
adding-check-pages = { $count ->
    [zero] لا توجد صفحات ({ $count })
    [one] صفحة واحدة في ملف PDF ({ $count })
    [two] صفحتان في ملف PDF واحد ({ $count })
    [few] { $count } صفحات في ملف PDF واحد
    [many] { $count } صفحة في ملف PDF واحد
   *[other] { $count } صفحة في ملف PDF واحد
}
adding-check-replaces = ستحلّ هذه الوثيقة محل نسختها السابقة. ستبقى النسخة السابقة متاحة للقراءة.
adding-check-visible = بعد حفظها، ستكون مرئية مثل الوثائق الأخرى في الملف. يمكنك إخفاؤها عن المهنيين.
adding-file-button = حفظ في الملف
adding-tag-own = أضفتها أنت أو أحد أقاربك
adding-reported = أُبلغ عنها في { $when }.
adding-manage-link = إدارة هذه الوثيقة
adding-manage-title = إدارة وثيقة
adding-back-to-document = العودة إلى الوثيقة
adding-own-title = تغيير أو حذف
adding-old-text = هذه نسخة قديمة. لتغيير الوثيقة أو حذفها، افتح أحدث نسخة منها.
adding-others-title = لماذا لا يمكنني حذفها؟
adding-others-text = وضع هذه الوثيقة في الملف مهني أو مرفق صحي، وهي جزء من متابعة الرعاية. لا يمكنك تغييرها ولا حذفها. يمكنك إخفاؤها عن المهنيين، أو الإبلاغ عن خطأ.
adding-rename-link = تغيير العنوان أو الفئة أو التاريخ
adding-replace-link = الاستبدال بنسخة جديدة
adding-delete-link = حذف هذه الوثيقة
adding-hide-title = من يمكنه رؤية هذه الوثيقة؟
adding-hide-visible = هذه الوثيقة مرئية للمهنيين المصرّح لهم.
adding-hide-masked = هذه الوثيقة مخفية عن المهنيين.
adding-hide-text = تبقى الوثيقة المخفية في الملف، لك. ويحتفظ المهني الذي كتبها بنسخته. يمكنك تغيير رأيك متى شئت.
adding-hide-button = إخفاء عن المهنيين
adding-show-button = إظهار للمهنيين من جديد
adding-rename-title = تغيير وثيقة
adding-replace-title = استبدال وثيقة
adding-replace-text = سترسل ملفًا جديدًا. سيحلّ محل هذا الملف، الذي سيبقى متاحًا للقراءة كنسخة قديمة. ستتحقق من كل شيء قبل الحفظ.
adding-replace-button = اختيار الملف الجديد
adding-delete-title = هل تريد حذف هذه الوثيقة؟
adding-delete-text = ستنتقل إلى «الوثائق المحذوفة». يمكنك إعادتها إلى الملف حتى نهاية يوم { $day }. بعد ذلك تُمحى نهائيًا.
adding-delete-history = سيحتفظ السجل بعنوانها، ليُعرف ما الذي حُذف.
adding-delete-versions = ستُحذف معها نسخها القديمة.
adding-delete-button = نعم، احذفها
adding-delete-keep = لا، أبقِها
adding-deleted-title = هذه الوثيقة محذوفة من قبل
adding-deleted-text = حُذفت في { $since }. لم يضع شيء: يمكنك إعادتها إلى الملف حتى نهاية يوم { $until }.
adding-deleted-typed = حُذفت هذه الوثيقة في صفحة أخرى. ما كتبته محفوظ هنا: يمكنك إعادة الوثيقة إلى الملف مع هذه التغييرات.
adding-trash-link = الوثائق المحذوفة
adding-trash-title = الوثائق المحذوفة
adding-trash-lead = تبقى الوثيقة التي تحذفها هنا 30 يومًا. يمكنك إعادتها إلى الملف. بعد ذلك تُمحى نهائيًا.
adding-trash-empty = لا توجد وثائق محذوفة.
adding-trash-until = يمكنك إعادتها إلى الملف حتى نهاية يوم { $day }. بعد ذلك تُمحى.
adding-trash-restore = إعادة إلى الملف
adding-trash-restore-and-save = إعادة إلى الملف وحفظ
adding-trash-gone = لم تعد هذه الوثيقة هنا. انقضت مدتها، أو ليست مفتوحة لك.
adding-done-filed = حُفظت الوثيقة في الملف.
adding-done-deleted = حُذفت الوثيقة. لا يزال بإمكانك إعادتها إلى الملف.
adding-done-restored = عادت الوثيقة إلى الملف.
adding-done-renamed = حُفظت تغييراتك.
adding-done-masked = الوثيقة مخفية عن المهنيين.
adding-done-shown = الوثيقة ظاهرة للمهنيين من جديد.
adding-done-reported = حُفظ بلاغك.
adding-report-section = هل هناك خطأ ما؟
adding-report-lead = إن لم تكن «{ $title }» لك أو كان فيها خطأ، فأخبرنا.
adding-report-link = الإبلاغ عن خطأ
adding-report-title = الإبلاغ عن خطأ
adding-report-then = يُحفظ بلاغك مع الوثيقة، ويستطيع الفريق الذي يدير هذه الخدمة قراءته. لا يُبلَّغ كاتب الوثيقة: لتصحيحها، تحدّث أيضًا مع الشخص أو مكان الرعاية الذي كتبها. تبقى الوثيقة في الملف في الأثناء.
adding-report-reason = ما الخطأ؟
adding-report-not-mine = هذه الوثيقة ليست لي
adding-report-wrong = ما كُتب فيها غير صحيح
adding-report-twice = هذه الوثيقة موجودة مرتين
adding-report-other = شيء آخر
adding-report-text = اشرح بكلماتك
adding-report-hint = اكتب فقط ما يساعد على فهم الخطأ.
adding-report-button = إرسال البلاغ
adding-report-error-reason = اختر ما هو الخطأ.
adding-report-error-text = اشرح في بضع كلمات ما هو الخطأ.
adding-report-error-long = هذا النص طويل جدًا. لا تتجاوز 1000 حرف.
adding-report-error-often = أُبلغ عن هذه الوثيقة 10 مرات من قبل. تحدّث مع الشخص أو مكان الرعاية الذي كتبها.
adding-page-title = { "\u200F" }{ $heading } – { $title }
adding-hide-author-text = يمكنك أيضًا إخفاء كل وثائق { $name }. سترى أولًا ما الذي يتغيّر.
adding-hide-author-button = إخفاء كل وثائقه
adding-open-section = ممثلوك القانونيون
adding-open-state = ممثلوك القانونيون (الوالدان، الوصي) لا يرون هذه الوثيقة.
adding-open-link = إظهار هذه الوثيقة لهم
adding-open-title = إظهار وثيقة لممثليك القانونيين
adding-open-text = سيرى ممثلوك القانونيون هذه الوثيقة في الملف كما تراها أنت.
adding-open-for-good = بعد ذلك لن يمكنك إخفاؤها عنهم مجددًا.
adding-open-question = قبل المتابعة
adding-open-understood = فهمت: لن أستطيع إخفاء هذه الوثيقة عنهم مجددًا
adding-open-error = ضع علامة في المربع إن كنت تريد إظهار هذه الوثيقة. وإلا فارجع إلى الوراء.
adding-open-button = إظهار هذه الوثيقة
adding-done-opened = يستطيع ممثلوك القانونيون الآن رؤية هذه الوثيقة.
