DROP TABLE calendar_feeds;
DROP TABLE calendar_invitations;
