# Сможете прийти? По ссылке из письма
coming-title = Сможете прийти?
coming-as = Это личная ссылка: { $name }. Изменить ответ можно до конца вебинара.
coming-expected = Мы ждём вас на этом вебинаре.
coming-waiting = Вы в листе ожидания этого вебинара.
coming-cannot = Вы сообщили, что не сможете прийти.
coming-here = Ваше присутствие на этом вебинаре уже отмечено, отвечать не нужно.
coming-over = Этот вебинар завершён.
coming-cancelled = Этот вебинар отменён.
coming-not-expected = У вас нет места на этом вебинаре. Войдите, чтобы увидеть свои вебинары.
coming-unknown = Скопируйте ссылку из письма целиком или войдите и ответьте на странице вебинара.
coming-can = Смогу прийти
coming-not = Не смогу прийти
webinar-invitations = Приглашения
webinar-invited = Приглашены: { $n } из { $of }
webinar-invite-hint = Каждый, кого ждут и кто ещё не приглашён, получит письмо с записью для календаря. Если время изменится или вебинар отменят, запись обновится.
webinar-invite = Пригласить тех, кто ещё не приглашён
flash-webinar-invitations = Приглашения отправляются.

# Адреса для подписки в программе-календаре
settings-calendar = Календарь
settings-calendar-now = Вебинары в календаре телефона или компьютера
calendar-lead = Подпишитесь один раз, и программа-календарь будет сама проверять изменения: одни раз в час, другие раз в день. Новости о ваших вебинарах по-прежнему приходят по почте.
calendar-secret = Адрес работает без входа на сайт. Всё, что в нём есть, видит каждый, у кого он есть, поэтому никому его не передавайте. Заменить или отозвать его можно здесь в любое время.
calendar-own = Мои вебинары
calendar-own-text = Вебинары, на которых вас ждут, с вашей личной ссылкой.
calendar-given = Вебинары, которые я веду
calendar-given-text = Все вебинары, которые вы ведёте сами или вместе с другими.
calendar-cohort = Вебинары потока { $cohort }
calendar-cohort-text = Все вебинары этого потока. Участники не названы.
calendar-address = Адрес
calendar-made = Создан { $at }
calendar-open = Открыть в моём календаре
calendar-copy = Скопировать адрес
calendar-copied = Скопировано
calendar-make = Создать адрес
calendar-replace = Заменить адрес
calendar-revoke = Отозвать адрес
calendar-feed-name-own = Вебинары учебной программы
calendar-feed-name-given = Вебинары, которые я веду
calendar-feed-name-cohort = Вебинары: { $cohort }
calendar-feed-text =
    { $title }
    { $cohort }, часть { $part }
    { $page }
flash-calendar-first = Адрес готов.
flash-webinar-thanks = Спасибо. Мы вас ждём.
flash-calendar-made = Адрес готов. Прежний больше не работает.
flash-calendar-revoked = Адрес больше не работает.
