# "\u200F" gives its direction to a text made of isolated placeables only, and keeps a number apart from
# Latin letters before it.
record-title = { $own ->
    [yes] ملفي
   *[no] ملف { $name }
}
record-page-title = { $title }، الصفحة { $page } من { $pages }
record-lead = { $count ->
    [0] لا يحتوي ملفك على وثائق بعد. ستظهر هنا الوثائق التي يرسلها مهنيو الصحة.
    [zero] لا يحتوي ملفك على وثائق بعد. ستظهر هنا الوثائق التي يرسلها مهنيو الصحة.
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
    [0] لا توجد وثيقة مطابقة. جرّب كلمة أخرى أو فئة أخرى.
    [zero] لا توجد وثيقة مطابقة. جرّب كلمة أخرى أو فئة أخرى.
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
