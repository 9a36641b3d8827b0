mail-greeting = Здравствуйте!
mail-sign-in-code-subject = { $code } — код для входа
mail-sign-in-code-text = Введите этот код на странице, где вы его запросили. Он действует 15 минут.
mail-sign-in-code-button = Или войдите по этой ссылке
mail-sign-in-code-not-you = Вы не запрашивали код? Тогда ничего делать не нужно: без этого письма войти нельзя.
