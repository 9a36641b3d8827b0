# Rooms that are opened for webinars

## The settings of a connection
room-title = Open rooms here
room-lead = Everybody who joins a webinar then gets a way in of their own, under their own name. Trainers of the webinar and organisers moderate. It holds for webinars that name a meeting of this system and have no link of their own.
room-lost = The settings cannot be read with this installation’s key. Enter them again.
room-address = Address of the server
room-address-hint-bigbluebutton = As the server prints it, for example https://bbb.example.org/bigbluebutton/. The secret of this connection must be the server’s shared secret.
room-address-hint-jitsi = https://8x8.vc, or the address of your own server.
room-app = Application (AppID)
room-app-hint = At 8x8 it begins with vpaas-magic-cookie. On your own server it is the name in its settings.
room-kid = Name of the key (kid)
room-kid-hint = At 8x8 only. Leave it empty for your own server.
room-key = Key
room-key-hint = The private key of 8x8, from BEGIN to END, or the secret of your own server. It is kept encrypted and never shown again. Leave it empty to keep the one that is there.
room-recorded = Meetings may be recorded
room-recorded-hint = Those who moderate start and stop the recording. Tell the participants beforehand.
room-open = Open rooms here
room-save = Save the settings
room-end-title = Open no more rooms
room-end-what = The settings and the key are deleted. The connection stays and still tells who comes.
room-end = Delete the settings
room-address-wrong = Write the whole address of the server, beginning with https://
room-address-wrong-nearby = Write the whole address of the server, beginning with https:// or http://
room-app-wrong = Write the application’s identifier: letters without accents, digits, hyphens, dots
room-kid-wrong = The name of the key is too long
room-secret-wrong = Enter the server’s secret, at least 8 characters
room-key-wrong = Enter the private key as 8x8 gave it, from BEGIN to END. This one cannot be read.
flash-room-set = Saved. Rooms are opened here from now on.
flash-room-removed = The settings are deleted. No more rooms are opened here.
audit-connection-room-set = { $who } set how a meeting system opens rooms.
audit-connection-room-removed = { $who } ended that a meeting system opens rooms.

## Joining
room-personal = This way in is yours alone. Please do not pass it on.
room-personal-moderator = This way in is yours alone and lets you moderate. Please do not pass it on.
room-moderate = Open the meeting as moderator
room-down-title = The meeting does not open just now
room-down-what = The meeting system does not answer. Wait a minute and try again.
room-again = Try again
room-help = Who helps
room-help-trainers = Trainers:
