signin-title = Sign in
signin-lead = You need your username, your password and your authenticator app.
signin-identifier = Username
signin-identifier-hint = It was given to you when your account was created.
signin-password = Password
signin-continue = Continue
signin-error-identifier = Enter your username.
signin-error-password = Enter your password.
signin-error-wrong = The username or the password is wrong. Check them, then try again.
signin-error-too-many = { $minutes ->
    [one] There were too many attempts. Wait 1 minute, then try again. Your account is not blocked.
   *[other] There were too many attempts. Wait { $minutes } minutes, then try again. Your account is not blocked.
}
signin-code-title = Sign-in code
signin-code-lead = Open your authenticator app. It shows a 6-digit code that changes every 30 seconds.
signin-code = 6-digit code
signin-code-hint = For example: 123 456
signin-code-continue = Sign in
signin-code-restart = Start again with another username
signin-error-code-empty = Enter the 6-digit code.
signin-error-code-wrong = This code is wrong, or it has already been used. Wait for the next code and enter it.
signin-goodbye-title = You are signed out
signin-goodbye-text = Your session is closed. Nobody can see your documents again with the “Back” button.
signin-goodbye-again = Sign in again
signin-step-password = your username and your password
signin-step-code = your 6-digit code
signin-forgotten = I have forgotten my password, or changed my phone
