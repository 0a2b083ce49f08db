# "\u200F" gives its direction to a text made of isolated placeables only, and keeps a number apart from
# Latin letters before it.
record-title = { $own ->
    [yes] ملفي
   *[no] ملف { $name }
}
record-page-title = { $title }، الصفحة { $page } من { $pages }
record-lead = { $count ->
    [0] لا يحتوي هذا الملف على وثائق بعد. ستظهر هنا الوثائق التي يرسلها مهنيو الصحة.
    [zero] لا يحتوي هذا الملف على وثائق بعد. ستظهر هنا الوثائق التي يرسلها مهنيو الصحة.
    [one] وثيقة واحدة
    [two] وثيقتان، من الأحدث إلى الأقدم
    [few] { $count } وثائق، من الأحدث إلى الأقدم
    [many] { $count } وثيقة، من الأحدث إلى الأقدم
   *[other] { $count } وثيقة، من الأحدث إلى الأقدم
}
record-search-title = البحث في الملف
record-search-label = كلمات البحث
record-search-hint = عنوان الوثيقة أو كاتبها أو نصها.
record-category-label = الفئة
record-category-all = كل الفئات
record-category-option = { "\u200F" }{ $category } ({ $count })
record-search-button = بحث
record-search-clear = عرض الكل
record-results = { $count ->
    [0] لا توجد وثيقة مطابقة.
    [zero] لا توجد وثيقة مطابقة.
    [one] وثيقة واحدة مطابقة
    [two] وثيقتان مطابقتان
    [few] { $count } وثائق مطابقة
    [many] { $count } وثيقة مطابقة
   *[other] { $count } وثيقة مطابقة
}
record-unread = { $count ->
    [0] لقد قرأت كل شيء.
    [zero] لقد قرأت كل شيء.
    [one] وثيقة واحدة لم تقرأها بعد
    [two] وثيقتان لم تقرأهما بعد
    [few] { $count } وثائق لم تقرأها بعد
    [many] { $count } وثيقة لم تقرأها بعد
   *[other] { $count } وثيقة لم تقرأها بعد
}
record-list-title = الوثائق
record-tag-old = نسخة قديمة
record-found-title = { $count ->
    [0] { "\u200F" }«{ $words }»{ "\u200F" }: لا توجد وثائق – { $title }
    [zero] { "\u200F" }«{ $words }»{ "\u200F" }: لا توجد وثائق – { $title }
    [one] { "\u200F" }«{ $words }»{ "\u200F" }: وثيقة واحدة – { $title }
    [two] { "\u200F" }«{ $words }»{ "\u200F" }: وثيقتان – { $title }
    [few] { "\u200F" }«{ $words }»{ "\u200F" }: { $count } وثائق – { $title }
    [many] { "\u200F" }«{ $words }»{ "\u200F" }: { $count } وثيقة – { $title }
   *[other] { "\u200F" }«{ $words }»{ "\u200F" }: { $count } وثيقة – { $title }
}
record-filtered-title = { $count ->
    [0] لا توجد وثائق – { $title }
    [zero] لا توجد وثائق – { $title }
    [one] وثيقة واحدة – { $title }
    [two] وثيقتان – { $title }
    [few] { $count } وثائق – { $title }
    [many] { $count } وثيقة – { $title }
   *[other] { $count } وثيقة – { $title }
}
record-count = { $count ->
    [0] لا توجد وثائق
    [zero] لا توجد وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
record-filters-summary = اختيار فئة أو تاريخ
record-filters-more = مزيد من خيارات التصفية
record-filters-fewer = خيارات تصفية أقل
record-filters-active = خيارات التصفية المستخدمة
record-filter-from = ابتداءً من { $year }
record-filter-to = حتى { $year }
record-period-label = التاريخ
record-period-all = كل التواريخ
record-period-months = { $count ->
    [few] آخر { $count } أشهر
   *[other] آخر { $count } شهرًا
}
record-period-years = { $count ->
    [two] آخر سنتين
    [few] آخر { $count } سنوات
   *[other] آخر { $count } سنة
}
record-period-year = سنة { $year }
record-year-first = ابتداءً من سنة
record-year-last = حتى سنة
record-year-any = أي سنة
record-family-label = كاتب الوثيقة
record-family-all = كل المهن
record-family-medecin = طبيب
record-family-pharmacien = صيدلي
record-family-dentiste = طبيب أسنان
record-family-sage-femme = قابلة
record-family-infirmier = ممرض أو مساعد تمريض
record-family-reeducation = معالج فيزيائي أو مهنة تأهيل أخرى
record-family-autre-profession = مهنة صحية أخرى
record-family-patient = المريض
record-family-assurance-maladie = التأمين الصحي
record-family-autre = مهنة غير محددة
record-professional-label = اسم الكاتب
record-professional-all = كل الكُتّاب
record-professional-unknown = كاتب ليس في هذا الملف
record-show-label = عرض
record-show-current = كل الوثائق
record-show-unread = الوثائق التي لم تقرأها قط
record-show-own = الوثائق التي أضفتها أنت أو أقاربك
record-show-old = النسخ القديمة أيضًا
record-sort-label = الترتيب
record-sort-newest = الأحدث أولًا
record-sort-oldest = الأقدم أولًا
record-sort-title = حسب العنوان، أبجديًا
record-sort-added = آخر ما وصل أولًا
record-empty-title = للعثور على وثيقتك
record-empty-spelling = تحقق من كتابة الكلمات. لا فرق بين الحروف الكبيرة والصغيرة ولا مع علامات التشكيل أو بدونها. يكفي أول الكلمة.
record-empty-fewer-words = جرّب كلمات أقل: يجب أن تحتوي الوثيقة عليها كلها.
record-empty-everywhere = البحث عن «{ $words }» دون أي تصفية
record-empty-old = البحث في النسخ القديمة أيضًا
