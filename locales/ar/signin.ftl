signin-title = تسجيل الدخول
signin-lead = تحتاج إلى اسم المستخدم وكلمة المرور وتطبيق الرموز.
signin-identifier = اسم المستخدم
signin-identifier-hint = حصلت عليه عند إنشاء حسابك.
signin-password = كلمة المرور
signin-continue = متابعة
signin-error-identifier = اكتب اسم المستخدم.
signin-error-password = اكتب كلمة المرور.
signin-error-wrong = اسم المستخدم أو كلمة المرور غير صحيح. تحقّق منهما، ثم حاول مرة أخرى.
signin-error-too-many = { $minutes ->
    [zero] كانت هناك محاولات كثيرة جدًا. انتظر قليلًا، ثم حاول مرة أخرى. حسابك غير محظور.
    [one] كانت هناك محاولات كثيرة جدًا. انتظر دقيقة واحدة، ثم حاول مرة أخرى. حسابك غير محظور.
    [two] كانت هناك محاولات كثيرة جدًا. انتظر دقيقتين، ثم حاول مرة أخرى. حسابك غير محظور.
    [few] كانت هناك محاولات كثيرة جدًا. انتظر { $minutes } دقائق، ثم حاول مرة أخرى. حسابك غير محظور.
    [many] كانت هناك محاولات كثيرة جدًا. انتظر { $minutes } دقيقة، ثم حاول مرة أخرى. حسابك غير محظور.
   *[other] كانت هناك محاولات كثيرة جدًا. انتظر { $minutes } دقيقة، ثم حاول مرة أخرى. حسابك غير محظور.
}
signin-code-title = رمز تسجيل الدخول
signin-code-lead = افتح تطبيق الرموز. يعرض رمزًا من 6 أرقام يتغيّر كل 30 ثانية.
signin-code = الرمز المكوّن من 6 أرقام
# Left-to-right marks keep the two halves of the code in their order.
signin-code-hint = مثال: { "\u200E" }123 456{ "\u200E" }
signin-code-continue = تسجيل الدخول
signin-code-restart = البدء من جديد باسم مستخدم آخر
signin-error-code-empty = اكتب الرمز المكوّن من 6 أرقام.
signin-error-code-wrong = هذا الرمز غير صحيح، أو استُعمل من قبل. انتظر الرمز التالي واكتبه.
signin-goodbye-title = تم تسجيل خروجك
signin-goodbye-text = جلستك مغلقة. لا يستطيع أحد رؤية وثائقك مرة أخرى بزر «رجوع».
signin-goodbye-again = تسجيل الدخول مرة أخرى
signin-step-password = اسم المستخدم وكلمة المرور
signin-step-code = الرمز المكوّن من 6 أرقام
signin-forgotten = نسيت كلمة المرور، أو غيّرت هاتفي
