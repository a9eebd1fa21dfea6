-- The tables of graph files of layout 1, as the first version made them.

CREATE TABLE article (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT, source TEXT, url TEXT,
    language TEXT, digest TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX article_digest ON article (digest);

CREATE TABLE actor (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT, canonical INTEGER REFERENCES actor,
    kind TEXT, name TEXT, of INTEGER REFERENCES actor, country TEXT, wikidata TEXT
) STRICT;
CREATE INDEX actor_person ON actor (person) WHERE person IS NOT NULL;
CREATE INDEX actor_canonical ON actor (canonical);
CREATE INDEX actor_of ON actor (of);

CREATE TABLE naming (
    article INTEGER NOT NULL REFERENCES article, actor INTEGER NOT NULL REFERENCES actor, kind TEXT NOT NULL,
    name TEXT NOT NULL, aliases TEXT NOT NULL, of TEXT, wikidata TEXT, PRIMARY KEY (article, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX naming_actor ON naming (actor);

CREATE TABLE form (
    actor INTEGER NOT NULL REFERENCES actor, field TEXT NOT NULL, value TEXT NOT NULL, folded TEXT,
    articles INTEGER NOT NULL, PRIMARY KEY (actor, field, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX form_folded ON form (folded) WHERE folded IS NOT NULL;

CREATE TABLE mention (
    article INTEGER NOT NULL REFERENCES article, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor, text TEXT NOT NULL, PRIMARY KEY (article, start, "end", actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_actor ON mention (actor);

CREATE TABLE sentence (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, quote TEXT NOT NULL, UNIQUE (article, start, "end")
) STRICT;
CREATE VIRTUAL TABLE sentence_text USING fts5 (
    quote, content='sentence', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_text (rowid, quote) VALUES (new.key, new.quote);
END;
CREATE TRIGGER sentence_gone AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_text (sentence_text, rowid, quote) VALUES ('delete', old.key, old.quote);
END;

CREATE TABLE event (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT, mode TEXT, status TEXT, date TEXT, first TEXT,
    last TEXT, place TEXT, country TEXT, parties INTEGER, sided INTEGER, reports INTEGER, sources INTEGER
) STRICT;

CREATE TABLE report (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article,
    event INTEGER REFERENCES event, type TEXT NOT NULL, mode TEXT, date TEXT, place TEXT, country TEXT,
    status TEXT NOT NULL, said_by INTEGER REFERENCES actor, sentence INTEGER NOT NULL REFERENCES sentence,
    rule TEXT NOT NULL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX report_article ON report (article);
CREATE INDEX report_event ON report (event);
CREATE INDEX report_sentence ON report (sentence);
CREATE INDEX report_said_by ON report (said_by) WHERE said_by IS NOT NULL;

CREATE TABLE participant (
    report INTEGER NOT NULL REFERENCES report, side INTEGER NOT NULL, position INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor, PRIMARY KEY (report, side, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_actor ON participant (actor);

CREATE TABLE involvement (
    actor INTEGER NOT NULL REFERENCES actor, day TEXT NOT NULL, event INTEGER NOT NULL REFERENCES event,
    last TEXT NOT NULL, type TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, side INTEGER NOT NULL,
    direct INTEGER NOT NULL, PRIMARY KEY (actor, day, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX involvement_event ON involvement (event, direct, side);

CREATE TABLE tenure (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, person INTEGER NOT NULL REFERENCES actor,
    office TEXT NOT NULL, of INTEGER REFERENCES actor, since TEXT, until TEXT, former INTEGER NOT NULL,
    acting INTEGER NOT NULL, sentence INTEGER NOT NULL REFERENCES sentence, rule TEXT NOT NULL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX tenure_article ON tenure (article);
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_of ON tenure (of) WHERE of IS NOT NULL;
CREATE INDEX tenure_sentence ON tenure (sentence);

CREATE TABLE membership (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, member INTEGER NOT NULL REFERENCES actor,
    organization INTEGER NOT NULL REFERENCES actor, since TEXT, until TEXT,
    sentence INTEGER NOT NULL REFERENCES sentence, rule TEXT NOT NULL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX membership_article ON membership (article);
CREATE INDEX membership_member ON membership (member);
CREATE INDEX membership_organization ON membership (organization);
CREATE INDEX membership_sentence ON membership (sentence);

CREATE TABLE part (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, part INTEGER NOT NULL REFERENCES actor,
    whole INTEGER NOT NULL REFERENCES actor, sentence INTEGER NOT NULL REFERENCES sentence, rule TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX part_article ON part (article);
CREATE INDEX part_part ON part (part);
CREATE INDEX part_whole ON part (whole);
CREATE INDEX part_sentence ON part (sentence);

CREATE TABLE decision (
    "left" TEXT NOT NULL, "right" TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL,
    "by" TEXT NOT NULL, PRIMARY KEY ("left", "right", "by")
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_right ON decision ("right");
