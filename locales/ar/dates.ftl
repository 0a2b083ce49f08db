# Each placeable is isolated. A right-to-left mark gives its direction to a date that stands inside another message, and
# left-to-right marks keep the hour before the minutes.
date-long = { "\u200F" }{ $day } { $month } { $year }
date-month = { "\u200F" }{ $month } { $year }
date-time = { "\u200F" }{ $date }، الساعة { $time }
time-short = { "\u200E" }{ $hour }:{ $minute }{ "\u200E" }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
