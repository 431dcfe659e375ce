-- postgres.sql - tables of PostgreSQL through the command on the server, without an extension.
COPY (SELECT id, body FROM mails ORDER BY id) TO PROGRAM 'pith --tsv --column 2 -n 2 > /tmp/summaries.tsv';
CREATE TABLE summaries (id bigint, body text, summary text, spans text, status text);
COPY summaries FROM PROGRAM 'cat /tmp/summaries.tsv';
