sharing-title = { $own ->
    [yes] من يمكنه رؤية ملفي
   *[no] من يمكنه رؤية هذا الملف
}
sharing-page-title = { "\u200F" }{ $name } – { $title }
# How many documents.
sharing-part = { $seen ->
    [0] لا وثيقة
   *[other] { $total ->
        [1] { $own ->
            [yes] وثيقتك الوحيدة
           *[no] الوثيقة الوحيدة في هذا الملف
        }
       *[other] { $all ->
            [yes] { $own ->
                [yes] كل وثائقك ({ $total })
               *[no] كل وثائق هذا الملف ({ $total })
            }
           *[no] { $own ->
                [yes] { $seen } من وثائقك البالغ عددها { $total }
               *[no] { $seen } من وثائق هذا الملف البالغ عددها { $total }
            }
        }
    }
}
sharing-sees = يرى { $part }.
sharing-sees-none = لا يرى أي وثيقة.
sharing-sees-link = ما الذي يراه { $name }
# The state, in a sentence.
sharing-state-one = { $own ->
    [yes] وثائقك متاحة لـ: { $who }.
   *[no] وثائق هذا الملف متاحة لـ: { $who }.
}
sharing-state-both = { $own ->
    [yes] وثائقك متاحة لـ: { $people }، و{ $teams }.
   *[no] وثائق هذا الملف متاحة لـ: { $people }، و{ $teams }.
}
sharing-state-nobody = { $own ->
    [yes] اليوم، وثائقك غير متاحة لأي مهني صحة.
   *[no] اليوم، وثائق هذا الملف غير متاحة لأي مهني صحة.
}
sharing-state-people = { $count ->
    [zero] لا أحد من مهنيي الصحة
    [one] مهني صحة واحد
    [two] اثنان من مهنيي الصحة
    [few] { $count } من مهنيي الصحة
    [many] { $count } من مهنيي الصحة
   *[other] { $count } من مهنيي الصحة
}
sharing-state-team = فريق «{ $name }»
sharing-state-teams = { $count ->
    [zero] لا فريق
    [one] فريق واحد
    [two] فريقان
    [few] { $count } فرق
    [many] { $count } فريقًا
   *[other] { $count } فريق
}
sharing-empty = ما دمت لم تقرر شيئًا، يمكن لمن كتب وثيقة أن يقرأها من جديد، ولا يرى أي شخص آخر شيئًا إلا في حالة الطوارئ.
# The last decision.
sharing-last-title = منذ المرة الأخيرة
sharing-last-me = في { $date }، قررت ما يلي:
sharing-last-other = في { $date }، قرر شخص آخر يدير هذا الملف ما يلي:
sharing-did-allowed = يمكن لـ { $name } رؤية الوثائق، ما عدا ما هو مخفي.
sharing-did-treating = { $name } هو الطبيب المعالج ويرى أيضًا ما هو مخفي.
sharing-did-administrator = { $name } مشرف على الملف، يرى أيضًا ما هو مخفي ويمكنه منع مهنيين آخرين.
sharing-did-until = حتى { $date }، وهذا اليوم محسوب.
sharing-did-withdrawn = سُحبت الموافقة الممنوحة لـ { $name }.
sharing-did-blocked = { $name } ممنوع ولم يعد يرى شيئًا، حتى في حالة الطوارئ.
sharing-did-unblocked = لم يعد { $name } ممنوعًا.
sharing-did-consented = يمكن لفريق «{ $name }» رؤية الوثائق، ما عدا ما هو مخفي.
sharing-did-consent-ended = سُحبت الموافقة الممنوحة لفريق «{ $name }».
sharing-did-category-masked = مخفي: { $category }.
sharing-did-category-shown = لم يعد مخفيًا: { $category }.
sharing-did-author-masked = الوثائق التي كتبها { $name } مخفية.
sharing-did-author-shown = الوثائق التي كتبها { $name } لم تعد مخفية.
sharing-did-new-masked = تُخفى الوثائق الجديدة فور وصولها.
sharing-did-new-shown = لم تعد الوثائق الجديدة تُخفى عند وصولها.
sharing-author-unknown = كاتب اسمه غير معروف
sharing-meanwhile = بين فتح الصفحة واختيارك، تقرر أيضًا ما يلي. اختيارك جاء بعد ذلك: وهو المعتمد.
sharing-saved-nothing = كان الأمر كذلك من قبل: لم يتغير شيء.
# People.
sharing-people-title = مهنيو الصحة
sharing-people-none = لم تسمح بعد لأي مهني باسمه ولم تمنع أحدًا.
sharing-now-title = اليوم
sharing-now-nothing = لم يتقرر شيء بخصوص هذا الشخص.
sharing-now-allowed = يمكنه رؤية الوثائق، ما عدا ما هو مخفي.
sharing-now-treating = الطبيب المعالج: يرى أيضًا ما هو مخفي.
sharing-now-administrator = مشرف على الملف: يرى أيضًا ما هو مخفي ويمكنه منع مهنيين آخرين.
sharing-now-blocked = ممنوع: لا يرى شيئًا، حتى في حالة الطوارئ.
sharing-now-blocked-by = منعه مشرف على هذا الملف: لا يرى شيئًا، حتى في حالة الطوارئ.
sharing-now-ended = انتهت الموافقة في { $date }.
sharing-now-unknown = لم يعد هذا الشخص في دليل مهنيي الصحة: فهو لا يرى شيئًا.
sharing-now-team = ينتمي إلى فريق «{ $name }»، الذي يمكنه رؤية الوثائق.
sharing-seen-title = ما يراه هذا الشخص اليوم
# The search.
sharing-search-title = البحث عن مهني صحة
sharing-search-lead = ابحث عن الشخص لمعرفة ما يراه، أو للسماح له، أو لمنعه.
sharing-search-label = اسم المهني أو مكان الرعاية
sharing-search-hint = مثلًا اسم العائلة، أو اسم مع اسم العيادة.
sharing-search-button = بحث
sharing-search-empty = اكتب كلمة واحدة على الأقل، مثل اسم العائلة.
sharing-found = { $count ->
    [zero] لم يُعثر على أي مهني
    [one] عُثر على مهني واحد
    [two] عُثر على مهنيَّين اثنين
    [few] عُثر على { $count } مهنيين
    [many] عُثر على { $count } مهنيًا
   *[other] عُثر على { $count } مهني
}
sharing-found-more = تظهر النتائج الأولى فقط، وعددها { $count }. أضف كلمة، مثل الاسم الأول أو المكان.
sharing-found-spelling = تحقق من كتابة الاسم.
sharing-found-fewer = جرّب كلمة واحدة.
sharing-found-place = جرّب اسم مكان الرعاية.
sharing-found-ask = اسأل الشخص عن الاسم المسجَّل به في دليل مهنيي الصحة.
sharing-gone-title = لم يعد هذا المهني في الدليل
sharing-gone-text = لم يعد هذا الشخص يمارس مهنته، أو هو مسجَّل باسم آخر. لا يرى أي وثيقة. ليس عليك فعل أي شيء.
# The choice about one professional.
sharing-choice-title = قرارك
sharing-choice-legend = ماذا تقرر بخصوص هذا الشخص؟
sharing-choice-allow = السماح بالرؤية
sharing-choice-allow-hint = يرى هذا الشخص ما تسمح به مهنته، ما عدا ما هو مخفي.
sharing-choice-treating = { $own ->
    [yes] هذا طبيبي المعالج
   *[no] هذا هو الطبيب المعالج
}
sharing-choice-treating-hint = يرى أيضًا ما هو مخفي. لا يوجد إلا طبيب معالج واحد: والسابق يحتفظ بموافقة عادية.
sharing-choice-administrator = مشرف على الملف
sharing-choice-administrator-hint = يرى أيضًا ما هو مخفي، ويمكنه منع مهنيين آخرين. خصّص هذا لشخص تثق به كثيرًا.
sharing-choice-block = منع
sharing-choice-block-hint = لم يعد هذا الشخص يرى شيئًا: لا عبر فريقه، ولا في حالة الطوارئ، ولا ما كتبه.
sharing-choice-nothing = عدم اتخاذ قرار
sharing-choice-nothing-hint = يرى هذا الشخص ما كتبه، ولا يرى الباقي إلا إذا كان فريقه مسموحًا له.
sharing-until-label = حتى أي يوم؟
sharing-until-hint = مثلًا: 31 12 2027. بدون تاريخ، تستمر الموافقة إلى أن تسحبها.
sharing-error-choice = اختر إجابة.
sharing-error-date-incomplete = اكتب اليوم والشهر والسنة بالأرقام، أو اترك الخانات الثلاث فارغة.
sharing-error-date-none = هذا اليوم غير موجود. تحقق من اليوم والشهر والسنة.
sharing-error-date-past = هذا اليوم قد مضى. اكتب اليوم الحالي أو يومًا قادمًا.
sharing-error-date-needless = التاريخ يكون مع موافقة. امحُ التاريخ، أو اختر موافقة.
sharing-error-many = يذكر هذا الملف عددًا كبيرًا جدًا من الأشخاص. اسحب أولًا موافقة لم تعد مفيدة.
# The preview.
sharing-preview-button = معرفة ما يغيّره هذا
sharing-preview-title = قبل الحفظ
sharing-preview-lead = لم يتغير شيء بعد. هذا ما سيفعله اختيارك.
sharing-preview-decision = ما تقرره
sharing-preview-effect = ما يغيّره هذا
sharing-preview-others = ويتغير أيضًا بالنسبة إلى
sharing-preview-own = يمكن دائمًا لكل شخص غير ممنوع أن يقرأ من جديد ما كتبه بنفسه.
sharing-preview-same = الأمر كذلك من قبل: لا شيء للحفظ.
sharing-save = حفظ
sharing-back = العودة بدون تغيير أي شيء
sharing-back-same = العودة
sharing-will-see = بعد هذا التغيير، سيرى { $name } { $part }.
sharing-will-see-none = بعد هذا التغيير، لن يرى { $name } أي وثيقة.
sharing-will-see-team = فريق «{ $name }»، { $profession }: { $part }.
sharing-effect-same = لا يتغير شيء مما يراه هذا الشخص.
sharing-effect-gained = { $count ->
    [zero] لا وثائق إضافية
    [one] وثيقة إضافية واحدة
    [two] وثيقتان إضافيتان
    [few] { $count } وثائق إضافية
    [many] { $count } وثيقة إضافية
   *[other] { $count } وثيقة إضافية
}
sharing-effect-lost = { $count ->
    [zero] لا وثائق أقل
    [one] وثيقة واحدة لن تُرى بعد الآن
    [two] وثيقتان لن تُريا بعد الآن
    [few] { $count } وثائق لن تُرى بعد الآن
    [many] { $count } وثيقة لن تُرى بعد الآن
   *[other] { $count } وثيقة لن تُرى بعد الآن
}
sharing-effect-all = { $count ->
    [zero] لا وثائق مرئية بعد هذا التغيير
    [one] الوثيقة المرئية بعد هذا التغيير
    [two] الوثيقتان المرئيتان بعد هذا التغيير
    [few] الوثائق المرئية بعد هذا التغيير ({ $count })
    [many] الوثائق المرئية بعد هذا التغيير ({ $count })
   *[other] الوثائق المرئية بعد هذا التغيير ({ $count })
}
# Teams.
sharing-teams-title = فرق الرعاية
sharing-teams-lead = الفريق هو مجموعة المهنيين الذين يقدمون الرعاية معًا في مكان واحد. كل فريق يحتاج إلى موافقتك.
sharing-teams-now = الفرق المسموح لها
sharing-teams-none = لا يوجد فريق مسموح له.
sharing-teams-link = السماح لفريق
sharing-teams-add = السماح لفريق آخر
sharing-teams-search = ابحث عن مهني من هذا الفريق، أو عن اسم المكان.
sharing-teams-found = { $count ->
    [zero] لم يُعثر على أي فريق
    [one] عُثر على فريق واحد
    [two] عُثر على فريقين
    [few] عُثر على { $count } فرق
    [many] عُثر على { $count } فريقًا
   *[other] عُثر على { $count } فريق
}
sharing-teams-people = مع { $people }
sharing-team-of = فريق «{ $name }»
sharing-team-line = { $profession }: { $part }
sharing-team-legend = هل يمكن لهذا الفريق رؤية الوثائق؟
sharing-team-yes = نعم، أوافق
sharing-team-yes-hint = كل مهني يعمل هناك يرى ما تسمح به مهنته، ما عدا ما هو مخفي، وما لم تكن قد منعته.
sharing-team-no = لا
sharing-team-no-hint = لا يرى الفريق شيئًا. ومن سمحت له باسمه يحتفظ بهذه الموافقة.
sharing-team-now-yes = يمكن لهذا الفريق رؤية الوثائق.
sharing-team-now-no = لا يمكن لهذا الفريق رؤية الوثائق.
sharing-team-unknown = لم يعد هذا الفريق في الدليل: فهو لا يرى شيئًا.
sharing-team-nobody = لم يعد الدليل يعرف أحدًا في هذا الفريق.
sharing-team-gone-title = لم يعد هذا الفريق في الدليل
sharing-team-gone-text = لم يعد أحد يمارس مهنته هناك، أو تغيّر اسمه. لا يرى أي وثيقة. ليس عليك فعل أي شيء.
# Emergencies.
sharing-emergency-title = في حالة الطوارئ
sharing-emergency-open = { $doors ->
    [both] في حالة الطوارئ، يمكن لخدمة الإسعاف SAMU ولمهنيين آخرين رؤية الوثائق
    [samu] في حالة الطوارئ، يمكن لخدمة الإسعاف SAMU وحدها رؤية الوثائق
   *[others] في حالة الطوارئ، يمكن لمهنيين غير خدمة الإسعاف SAMU رؤية الوثائق
}{ $masked ->
    [yes] ، حتى ما هو مخفي.
   *[no] ، ما عدا ما هو مخفي.
}
sharing-emergency-closed = في حالة الطوارئ، لا يمكن لأي شخص آخر رؤية الوثائق.
sharing-emergency-legend = في حالة الطوارئ، من يمكنه رؤية الوثائق؟
sharing-emergency-hint = ضع علامة على ما تقبله. كل خانة مستقلة عن الأخرى.
sharing-emergency-told = كل اطلاع في حالة الطوارئ يُسجَّل على حدة في «من اطّلع على الملف»، مع سببه.
sharing-emergency-link = تغيير ما يحدث في حالة الطوارئ
sharing-emergency-count = { $masked ->
    [yes] { $count ->
        [zero] لا توجد اليوم أي وثيقة مخفية. وإن وُجدت يومًا ما، فستكون مرئية في حالة الطوارئ.
        [one] ستكون الوثيقة المخفية مرئية في حالة الطوارئ.
        [two] ستكون الوثيقتان المخفيتان مرئيتين في حالة الطوارئ.
       *[other] ستكون الوثائق المخفية ({ $count }) مرئية في حالة الطوارئ.
    }
   *[no] { $count ->
        [zero] لا توجد اليوم أي وثيقة مخفية.
        [one] ستبقى الوثيقة المخفية مخفية في حالة الطوارئ.
        [two] ستبقى الوثيقتان المخفيتان مخفيتين في حالة الطوارئ.
       *[other] ستبقى الوثائق المخفية ({ $count }) مخفية في حالة الطوارئ.
    }
}
sharing-switch-samu = خدمة الإسعاف SAMU، عند الاتصال بالرقم 15
sharing-switch-samu-hint = بدون هذه العلامة، يساعد طبيب الإسعاف دون أن يعرف شيئًا عن الأمراض أو العلاجات أو الحساسية.
sharing-switch-others = مهني آخر، إذا لم يستطع المريض أن يجيب
sharing-switch-others-hint = يجب أن يكتب السبب. بدون هذه العلامة، لا يمكن لأي مهني آخر فتح الملف في حالة الطوارئ.
sharing-switch-masked = يرون أيضًا ما هو مخفي
sharing-switch-masked-hint = بدون هذه العلامة، يبقى المخفي مخفيًا، حتى إذا كانت الحياة في خطر.
sharing-samu-on = يمكن لخدمة الإسعاف SAMU (15) رؤية الوثائق.
sharing-samu-off = لا يمكن لخدمة الإسعاف SAMU (15) رؤية أي شيء.
sharing-others-on = يمكن لمهني آخر رؤيتها إذا لم يستطع المريض أن يجيب. ويجب أن يكتب السبب.
sharing-others-off = لا يمكن لأي مهني آخر رؤيتها.
sharing-masked-on = ما هو مخفي سيكون مرئيًا أيضًا.
sharing-masked-off = ما هو مخفي يبقى مخفيًا.
# Masks.
sharing-masks-title = ما هو مخفي
sharing-masks-lead = الوثيقة المخفية تبقى في الملف، لكن المهنيين لا يرونها ولا يعلمون بوجودها.
sharing-masks-now = { $count ->
    [zero] لا توجد وثيقة مخفية اليوم.
    [one] وثيقة واحدة مخفية اليوم.
    [two] وثيقتان مخفيتان اليوم.
    [few] { $count } وثائق مخفية اليوم.
    [many] { $count } وثيقة مخفية اليوم.
   *[other] { $count } وثيقة مخفية اليوم.
}
sharing-masks-beyond = الطبيب المعالج والمشرف على الملف ومن كتب الوثيقة يرونها حتى وهي مخفية.
sharing-masks-categories = إخفاء فئة كاملة
sharing-masks-categories-hint = ما سيصل لاحقًا في هذه الفئة يُخفى أيضًا. لإخفاء وثيقة واحدة، افتحها واختر «إدارة هذه الوثيقة».
sharing-masks-authors = إخفاء كل ما كتبه شخص
sharing-masks-authors-hint = يبقى هذا الشخص يرى وثائقه.
sharing-masks-documents = { $count ->
    [zero] لا وثائق اليوم
    [one] وثيقة واحدة اليوم
    [two] وثيقتان اليوم
    [few] { $count } وثائق اليوم
    [many] { $count } وثيقة اليوم
   *[other] { $count } وثيقة اليوم
}
sharing-masks-new = إخفاء ما سيصل
sharing-masks-new-yes = إخفاء كل وثيقة جديدة فور وصولها
sharing-masks-new-hint = يمكنك بعد ذلك إظهار الوثائق واحدة واحدة. النتيجة التي يجب أن يخبرك بها طبيب أولًا لا تُخفى.
sharing-masks-new-no = لا تُخفى الوثائق الجديدة عند وصولها.
sharing-masks-link = تغيير ما هو مخفي
sharing-masks-count = { $before ->
    [zero] الوثائق المخفية: لا شيء اليوم،
   *[other] الوثائق المخفية: { $before } اليوم،
} { $after ->
    [zero] ولا شيء بعد هذا التغيير.
   *[other] و{ $after } بعد هذا التغيير.
}
sharing-masks-which = الوثائق المخفية بعد هذا التغيير
sharing-masks-who = بالنسبة إلى من يتغير هذا
sharing-masks-nobody = لا يرى أي مهني سمحت له وثائق أكثر ولا أقل من قبل.
sharing-masks-manage = إخفاء فئة كاملة أو كاتب أو ما سيصل
# What professions may see.
sharing-matrix = { $example ->
    [yes] لا يحق لكل مهنة أن ترى إلا أنواعًا معينة من الوثائق. قائمة المهن المستعملة هنا مثال: وليست القائمة الرسمية. اسمها: { $title }
   *[no] لا يحق لكل مهنة أن ترى إلا أنواعًا معينة من الوثائق. قائمة المهن المستعملة هنا: { $title }
}
sharing-home-text = { $own ->
    [yes] اختيار المهنيين الذين يرون وثائقك.
   *[no] اختيار المهنيين الذين يرون الوثائق.
}
sharing-more-title = قرارات أخرى
sharing-more-told = الإشعار بالبريد الإلكتروني عند الاطّلاع
sharing-more-uses = البيانات خارج الرعاية: البحث العلمي والبرامج والخدمات
sharing-more-requests = ممارسة حقوقي المتعلقة بهذه البيانات ومتابعة طلباتي
sharing-more-life = فتح الملف أو إغلاقه أو محوه
sharing-more-relatives = المقرّبون الذين يساعدونني
