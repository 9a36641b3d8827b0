# Meeting systems that tell by themselves who comes
connections-title = Meeting systems
connections-lead = BigBlueButton and Jitsi can tell by themselves who comes to a meeting and goes. Attendance follows by the same rules as from a report: who is certain is credited, and a trainer decides about the others.
connections-there = Connected
connections-none = No meeting system is connected.
connections-new = Connect a meeting system
connections-make = Connect
connection-kind = Which one
connection-kind-bigbluebutton = BigBlueButton
connection-kind-bigbluebutton-hint = Its webhooks and its summary after a meeting.
connection-kind-jitsi = Jitsi (8x8)
connection-kind-jitsi-hint = The webhooks of 8x8 Jitsi as a Service.
connection-kind-missing = Choose the meeting system.
connection-name = Name
connection-name-hint = As people here call it.
connection-name-wrong = Write a name of up to 100 letters.
connection-secret = Secret
connection-secret-hint = The secret that the meeting system signs with, or the Authorization header that is entered there. It is kept encrypted and never shown again.
connection-secret-wrong = Enter the secret, at least 8 characters. It is not kept from one try to the next.
connection-secret-set = Entered: { $time }
connection-secret-lost = The secret cannot be read with this installation’s key. Enter it again.
connection-secret-new = New secret
connection-secret-replace = Replace the secret
connection-heard-last = The latest it told: { $time }
connection-heard-nothing = No messages yet.
connection-address = Address to enter at the meeting system
connection-address-bigbluebutton = Enter it as the callback address of a webhook, and where meetings are made as the address for analytics. The secret is the server’s shared secret.
connection-address-jitsi = In the 8x8 console, add a webhook with this address for participants who join and leave and for rooms that end. Enter that webhook’s secret here, or an Authorization header that you choose.
connection-unreadable = { $n ->
    [one] { $n } message with the right secret could not be read: { $time }
   *[other] { $n } messages with the right secret could not be read, the latest { $time }
}
connection-meetings = Meetings
connection-meetings-what = What was told is kept for 30 days. What belongs to no webinar changes nothing.
connection-told = { $n ->
    [one] { $n } event, { $first }
   *[other] { $n } events, { $first } to { $last }
}
connection-told-nothing = Nothing has been told of it yet.
connection-no-webinar = It belongs to no webinar.
connection-webinar = Webinar
connection-webinar-choose = Choose a webinar
connection-webinar-missing = Choose the webinar.
connection-is-webinar = Link to this webinar
connection-take-back = Take back
connection-more = { $n ->
    [one] And { $n } more meeting
   *[other] And { $n } more meetings
}
connection-before = Link a meeting to a webinar in advance
connection-meeting = Meeting
connection-meeting-hint = The meeting ID of BigBlueButton, or the room with the AppID before it. A webinar whose own link names its Jitsi room is found without this.
connection-meeting-missing = Write the meeting as the meeting system calls it.
connection-meeting-already = This meeting is that webinar already.
connection-webinar-closed = This webinar is closed or was called off: its attendance changes only by a decision.
connection-remove-title = Remove
connection-remove-what = The secret is deleted and nothing more is taken from this address. Attendance that it brought stays.
connection-remove = Remove the connection
connection-remove-sure = Remove it and its secret
flash-connection-made = The meeting system is connected. Enter the address there.
flash-connection-secret = The new secret counts from now on.
flash-connection-removed = The connection is removed.
flash-connection-meeting = Saved. What was told of this meeting is read within a few seconds.
flash-connection-taken-back = Taken back. What came of this meeting counts no more for that webinar.
evidence-meeting = In the meeting at { $time }
evidence-meeting-minutes = In the meeting from { $time }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
timeline-source-meeting = Meeting system
unmatched-meeting-at = The meeting system told of them: { $times }
roster-late-events = { $n ->
    [one] The meeting system told { $n } more thing after the closing. It changes nothing; a mark by hand with a reason can.
   *[other] The meeting system told { $n } more things after the closing. They change nothing; a mark by hand with a reason can.
}
close-meeting-open = The meeting system may still tell who went. Close the webinar from { $time }, or earlier when the meeting has ended there.
audit-connection-made = { $who } connected a meeting system.
audit-connection-secret-replaced = { $who } replaced the secret of a meeting system.
audit-connection-removed = { $who } removed the connection to a meeting system.
audit-connection-meeting-set = { $who } said which webinar a meeting is.
audit-connection-meeting-taken-back = { $who } took back which webinar a meeting is.
