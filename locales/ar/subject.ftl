subject-title = أي ملف تريد أن تفتح؟
subject-lead = يمكنك فتح ملفك، أو ملف شخص أنت ممثله القانوني.
subject-legend = الملف
subject-own = { "\u200F" }{ $name } (أنت)
subject-represented = { "\u200F" }{ $name } (أنت ممثله القانوني)
subject-continue = فتح هذا الملف
subject-error = اختر ملفًا من القائمة.
