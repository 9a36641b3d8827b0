mail-greeting = Сәлеметсіз бе!
mail-sign-in-code-subject = { $code } — кіру коды
mail-sign-in-code-text = Бұл кодты сұраған бетте енгізіңіз. Ол 15 минут жарамды.
mail-sign-in-code-button = Немесе мына сілтемемен кіріңіз
mail-sign-in-code-not-you = Кодты сіз сұрамадыңыз ба? Онда ештеңе істеудің қажеті жоқ: бұл хатсыз ешкім кіре алмайды.
