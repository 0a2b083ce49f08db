told-title = الإشعار بالبريد الإلكتروني
told-lead = { $own ->
    [yes] عندما يطّلع مهني صحي على ملفكم، أو عندما يغيّر شخص آخر من يراه، يمكنكم تلقّي رسالة إلكترونية.
   *[no] عندما يطّلع مهني صحي على هذا الملف، أو عندما يغيّر شخص آخر من يراه، يمكنكم تلقّي رسالة إلكترونية.
}
told-content = لا تحتوي الرسالة على أي معلومة صحية. تقول فقط إن شيئًا حدث، ومتى حدث.
told-nowhere-title = هذه الخدمة لا ترسل رسائل إلكترونية
told-nowhere = لا يمكن إشعار أحد بالبريد الإلكتروني. كل اطّلاع، حتى في حالة الطوارئ، يبقى مكتوبًا في «من اطّلع على الملف».
told-nobody-title = لا يتم إشعاركم بالبريد الإلكتروني
told-nobody = لم تعطوا عنوانًا، أو لم تتحققوا منه بعد. حتى في حالة الطوارئ لا يمكننا مراسلتكم. كل اطّلاع يبقى مكتوبًا في «من اطّلع على الملف».
told-files = هذا عرض تجريبي: لا تُرسل أي رسالة. كل رسالة ملف في المجلد «mails» بجانب البيانات.
told-waiting = العنوان { $address } ينتظر رمزه.
told-address-heading = عنوانكم
told-address-now = تُرسل الإشعارات إلى { $address }
told-address-give = إعطاء عنوان بريدي الإلكتروني
told-address-change = تغيير العنوان
told-choice-legend = { $own ->
    [yes] بماذا تريدون أن يتم إشعاركم بخصوص ملفكم؟
   *[no] بماذا تريدون أن يتم إشعاركم بخصوص هذا الملف؟
}
told-choice-hint = يُشعَر دائمًا فورًا بالاطّلاع في حالة الطوارئ، أيًّا كان اختياركم.
told-choice-each-time = بكل اطّلاع لمهني، فورًا
told-choice-each-time-hint = رسالة واحدة لكل مهني في كل نصف ساعة، حتى لو قرأ عدة وثائق.
told-choice-daily = بالشيء نفسه، مرة في اليوم
told-choice-daily-hint = رسالة واحدة بعد الساعة 18 (بتوقيت باريس)، في الأيام التي حدث فيها شيء.
told-choice-unusual = بغير المعتاد فقط
told-choice-unusual-hint = أول اطّلاع لمهني، والطلبات المرفوضة، وتغيير من يرى الملف إذا قام به شخص آخر.
told-choice-save = حفظ هذا الاختيار
told-choice-missing = اختاروا أحد الأجوبة الثلاثة.
told-news-choice = تم حفظ اختياركم.
told-news-address = تم التحقق من عنوانكم: ستُرسل الإشعارات إليه.
told-news-removed = تمت إزالة عنوانكم.
told-news-nothing = كان الأمر كذلك من قبل: لم يتغير شيء.
told-failures-title = رسائل لم تصل
told-failure = { $date }: لم نتمكن من مراسلتكم.
told-failure-unknown = { $date }: لا نعرف هل وصلت رسالتنا.
told-failures-what = تحققوا من عنوانكم. ما حدث مكتوب في «من اطّلع على الملف».
told-address-title = عنوان بريدكم الإلكتروني
told-address-lead = نرسل رمزًا إلى هذا العنوان. ستكتبونه في الصفحة التالية. وهو صالح لمدة { $minutes } دقيقة.
told-address-use = يُستعمل العنوان لإشعاركم فقط. ولا يُعطى لأحد. إذا غيّرتموه، نُشعر العنوان السابق أيضًا.
told-address-label = عنوان البريد الإلكتروني
told-address-hint = مثلًا: prenom.nom@exemple.fr
told-address-send = تلقّي الرمز
told-address-missing = اكتبوا عنوان بريدكم الإلكتروني.
told-address-at = اكتبوا العنوان كاملًا، مع علامة @ واحدة، مثلًا prenom.nom@exemple.fr.
told-address-too-long = هذا العنوان طويل جدًا. تحققوا من أنه عنوان واحد.
told-address-character = اكتبوا العنوان بدون مسافات ولا علامات نطق ولا علامات اقتباس.
told-address-domain = تحققوا من نهاية العنوان بعد علامة @، مثلًا exemple.fr.
told-address-too-many = طُلبت رموز كثيرة. حاولوا من جديد بعد { $minutes ->
    [one] دقيقة واحدة.
    [two] دقيقتين.
    [few] { $minutes } دقائق.
   *[other] { $minutes } دقيقة.
}
told-verify-title = التحقق من عنوانكم
told-verify-lead = أُرسل رمز من 8 أرقام إلى { $address }. وهو صالح لمدة { $minutes } دقيقة.
told-verify-sent = أُرسل الرمز إلى { $address }.
told-verify-sent-short = أُرسل الرمز.
told-verify-label = رمز من 8 أرقام
told-verify-hint = يمكنكم نسخه من الرسالة ولصقه هنا. انظروا أيضًا في البريد غير المرغوب فيه.
told-verify-button = تحقّق
told-verify-again = طلب رمز جديد
told-verify-no-code = اكتبوا أرقام الرمز الثمانية.
told-verify-wrong = هذا ليس الرمز الصحيح. { $left ->
    [one] بقيت محاولة واحدة.
    [two] بقيت محاولتان.
    [few] بقيت { $left } محاولات.
   *[other] بقيت { $left } محاولة.
}
told-verify-ended = لم يعد هذا الرمز صالحًا. اطلبوا رمزًا جديدًا.
told-remove-title = إزالة عنواني
told-remove-lead = هل تريدون إزالة العنوان { $address }؟
told-remove-effect = لن يتم إشعاركم بالبريد الإلكتروني بعد الآن، حتى في حالة الطوارئ. ستقول ذلك رسالة أخيرة إلى هذا العنوان.
told-remove-button = إزالة هذا العنوان
told-back = العودة بدون أي تغيير
told-emergency = يتم إشعاركم فورًا بالبريد الإلكتروني إذا أعطيتم عنوانًا. ويُشعَر الطبيب المعالج أيضًا إذا كان عنوانه في دليل المهنيين. ينص القانون على ذلك.
