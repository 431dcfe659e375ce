/* mail.c - a mail client's preview: one line for each message in the list, at most 100 bytes of it, where
 * the subject says what the message is about.
 *     cc -Iinclude tests/examples/mail.c libpith.a */
#include <pith_more.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct message {
  const char *subject, *body;
};

static const struct message inbox[] = {
    {"Boiler in the west wing",
     "Hi all,\n\nI hope you had a good weekend. The boiler in the west wing will be replaced on\n"
     "Thursday, so there is no hot water from eight to four. Please tell your guests.\n\n"
     "Best,\nMara\n"},
    {"Re: minutes", "> Could you send the minutes?\n\nThe minutes are in the shared folder. I added the budget.\n"},
    {"(nothing)", ""},
};

/* Writes the preview and returns 0, or what went wrong. */
static pith_status preview(const struct message* m, char* out, size_t out_bytes) {
  pith_options options = {0};
  pith_result result;
  pith_status status;
  size_t bytes = strlen(m->body) * 2 + 4096; /* more than prose takes */
  char* memory = malloc(bytes);
  if (memory == NULL) return PITH_WORKSPACE_TOO_SMALL;
  options.bytes = (uint32_t)out_bytes - 1;
  options.title = m->subject;
  options.title_length = strlen(m->subject);
  options.language = pith_detect_language(m->body, strlen(m->body));
  status = pith_summarize(m->body, strlen(m->body), &options, memory, bytes, &result);
  if (status == PITH_WORKSPACE_TOO_SMALL) { /* a text of very short sentences */
    char* const more = realloc(memory, bytes + result.missing_bytes);
    if (more != NULL) {
      memory = more;
      bytes += result.missing_bytes;
      status = pith_summarize(m->body, strlen(m->body), &options, memory, bytes, &result);
    }
  }
  if (status == PITH_OK) status = pith_copy(m->body, strlen(m->body), &result, " ", out, out_bytes, NULL);
  free(memory);
  return status;
}

int main(void) {
  char line[101];
  size_t i;
  for (i = 0; i < sizeof inbox / sizeof *inbox; ++i) {
    const pith_status status = preview(&inbox[i], line, sizeof line);
    printf("%-24s %s\n", inbox[i].subject, status == PITH_OK ? line : pith_status_name(status));
  }
  return 0;
}
