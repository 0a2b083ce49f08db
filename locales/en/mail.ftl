# Messages by e-mail: no name, no title, no profession; a neutral subject.
mail-hello = Hello,
mail-subject-record = Passerelle: something to see in your space
mail-subject-day = Passerelle: your summary of the day
mail-subject-code = Passerelle: your code
mail-subject-address = Passerelle: your e-mail address
mail-access = { $own ->
    [yes] Somebody looked at your record on { $when } (Paris time).
   *[no] Somebody looked at the record of { $initials } on { $when } (Paris time).
}
mail-refusal = { $own ->
    [yes] Somebody wanted to look at your record on { $when } (Paris time). They were refused.
   *[no] Somebody wanted to look at the record of { $initials } on { $when } (Paris time). They were refused.
}
mail-emergency = { $own ->
    [yes] Somebody opened your record in an emergency on { $when } (Paris time). The reason they gave is written in your space.
   *[no] Somebody opened the record of { $initials } in an emergency on { $when } (Paris time). The reason they gave is written in your space.
}
mail-sharing = { $own ->
    [yes] Another person changed who can see your record, on { $when } (Paris time).
   *[no] Another person changed who can see the record of { $initials }, on { $when } (Paris time).
}
mail-day = { $own ->
    [yes] This is what happened to your record from { $from } to { $to } (Paris time):
   *[no] This is what happened to the record of { $initials } from { $from } to { $to } (Paris time):
}
mail-day-accesses = { $count ->
    [one] 1 visit
   *[other] { $count } visits
}
mail-day-refusals = { $count ->
    [one] 1 access refused
   *[other] { $count } accesses refused
}
mail-day-sharing = { $count ->
    [one] 1 change of who can see the record
   *[other] { $count } changes of who can see the record
}
mail-see = To see who and what, sign in at this address:
mail-footer = You get this message because you asked to be told. To change that: { $link }
    This message is sent by a machine: please do not answer. Passerelle never asks for your password by e-mail.
mail-doctor = The record of one of your patients ({ $initials }) was opened in an emergency on { $when } (Paris time).
mail-doctor-why = You are their treating doctor: the law provides that you are told (article R1111-48 of the French public health code). This message holds no health data.
mail-no-reply = This message is sent by a machine: please do not answer.
mail-code = Your code: { $code }
mail-code-until = Type it on the page “Verify your address” before { $until } (Paris time). It works once.
mail-code-other = You asked for nothing? Do nothing: without this code nothing changes. Give this code to nobody.
mail-address = { $replaced ->
    [yes] On { $when } (Paris time), the notices of your Passerelle space were directed to another e-mail address. This one will get no more.
   *[no] On { $when } (Paris time), this e-mail address was removed from your Passerelle space. It will get no more notices.
}
mail-address-not-you = Was it not you? Sign in at once, and check your address here: { $link }
