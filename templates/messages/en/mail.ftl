mail-greeting = Hello,
mail-sign-in-code-subject = { $code } is your sign-in code
mail-sign-in-code-text = Type this code on the page where you asked for it. It lives for 15 minutes.
mail-sign-in-code-button = Or sign in with this link
mail-sign-in-code-not-you = You did not ask for it? Then you need to do nothing: nobody can sign in without this e-mail.
