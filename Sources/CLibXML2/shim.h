#ifndef TWEETAL_CLIBXML2_SHIM_H
#define TWEETAL_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// libxml2's headers bring in ICU's where it was built with ICU. Foundation has an ICU of its own, of another
// version, and the compiler refuses to see both. Only a structure that nothing here looks into changes by it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stddef.h>
#include <string.h>

/// What a parse reports, in document order. Positions count bytes of the parsed text. Names are
/// interned: within one parse, equal names have equal pointers.
typedef struct {
  void *user;
  /// A start tag was read up to `position`, where its `>` or `/>` stands.
  void (*start)(void *user, const xmlChar *name, const xmlChar *uri, long position);
  /// An attribute of the element just started. `value` is not terminated and may be NULL.
  void (*attribute)(void *user, const xmlChar *prefix, const xmlChar *name, const xmlChar *value,
                    long length);
  /// An element ended, by its end tag (which then ends at `position`) or by implication.
  void (*end)(void *user, const xmlChar *name, long position);
  /// Decoded text that ended at `position`.
  void (*text)(void *user, const xmlChar *text, int length, long position);
  /// A comment (`is_comment`) or processing instruction that ended at `position`.
  void (*aside)(void *user, const xmlChar *text, int is_comment, long position);
} tweetal_events;

/// The first error of a parse; `line` is 0 where there was none.
typedef struct {
  int line;
  int column;
  char message[200];
} tweetal_parse_error;

typedef struct {
  const tweetal_events *events;
  xmlParserCtxtPtr context;
  /// The first error of an XML document; `line` is 0 where there was none.
  tweetal_parse_error first;
} tweetal_run;

static inline long tweetal_position(const tweetal_run *run) {
  const xmlParserInput *input = run->context->input;
  return input == NULL ? 0 : (long)input->consumed + (long)(input->cur - input->base);
}

static inline void tweetal_html_start(void *data, const xmlChar *name, const xmlChar **attributes) {
  tweetal_run *run = (tweetal_run *)data;
  const tweetal_events *events = run->events;
  events->start(events->user, name, NULL, tweetal_position(run));
  if (attributes == NULL) return;
  for (int i = 0; attributes[i] != NULL; i += 2) {
    const xmlChar *value = attributes[i + 1];
    events->attribute(events->user, NULL, attributes[i], value,
                      value == NULL ? 0 : (long)strlen((const char *)value));
  }
}

static inline void tweetal_html_end(void *data, const xmlChar *name) {
  tweetal_run *run = (tweetal_run *)data;
  run->events->end(run->events->user, name, tweetal_position(run));
}

static inline void tweetal_xml_start(void *data, const xmlChar *name, const xmlChar *prefix,
                                     const xmlChar *uri, int namespace_count,
                                     const xmlChar **namespaces, int attribute_count,
                                     int defaulted_count, const xmlChar **attributes) {
  (void)prefix;
  (void)defaulted_count;
  tweetal_run *run = (tweetal_run *)data;
  const tweetal_events *events = run->events;
  events->start(events->user, name, uri, tweetal_position(run));
  for (int i = 0; i < namespace_count; i++) {
    const xmlChar *declared = namespaces[2 * i], *value = namespaces[2 * i + 1];
    long length = value == NULL ? 0 : (long)strlen((const char *)value);
    if (declared == NULL) {
      events->attribute(events->user, NULL, (const xmlChar *)"xmlns", value, length);
    } else {
      events->attribute(events->user, (const xmlChar *)"xmlns", declared, value, length);
    }
  }
  for (int i = 0; i < attribute_count; i++) {
    const xmlChar **attribute = attributes + 5 * i;
    events->attribute(events->user, attribute[1], attribute[0], attribute[3],
                      (long)(attribute[4] - attribute[3]));
  }
}

static inline void tweetal_xml_end(void *data, const xmlChar *name, const xmlChar *prefix,
                                   const xmlChar *uri) {
  (void)prefix;
  (void)uri;
  tweetal_html_end(data, name);
}

static inline void tweetal_text(void *data, const xmlChar *text, int length) {
  tweetal_run *run = (tweetal_run *)data;
  run->events->text(run->events->user, text, length, tweetal_position(run));
}

static inline void tweetal_comment(void *data, const xmlChar *text) {
  tweetal_run *run = (tweetal_run *)data;
  run->events->aside(run->events->user, text, 1, tweetal_position(run));
}

static inline void tweetal_instruction(void *data, const xmlChar *target, const xmlChar *text) {
  (void)target;
  tweetal_run *run = (tweetal_run *)data;
  run->events->aside(run->events->user, text, 0, tweetal_position(run));
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *tweetal_error_pointer;
#else
typedef xmlErrorPtr tweetal_error_pointer;
#endif

/// Keeps the first error: the parser goes on to others, which mostly follow from it.
static inline void tweetal_error(void *data, tweetal_error_pointer error) {
  tweetal_run *run = (tweetal_run *)data;
  if (run->first.line != 0 || error->level != XML_ERR_FATAL) return;
  run->first.line = error->line < 1 ? 1 : error->line;
  run->first.column = error->int2 < 1 ? 1 : error->int2;
  strncpy(run->first.message, error->message == NULL ? "not XML" : error->message,
          sizeof run->first.message - 1);
}

/// Where a DTD stands in another file, the parser leaves out what that may define. No text is to get lost in
/// silence, so such a reference is an error.
static inline void tweetal_reference(void *data, const xmlChar *name) {
  tweetal_run *run = (tweetal_run *)data;
  const xmlParserInput *input = run->context->input;
  if (run->first.line != 0 || input == NULL) return;
  run->first.line = input->line;
  // The parser stands behind the `;`.
  run->first.column = input->col - (int)strlen((const char *)name) - 2;
  strcpy(run->first.message, "Entity '");
  strncat(run->first.message, (const char *)name, 100);
  strcat(run->first.message, "' not defined");
}

/// Replaces every handler of libxml2 by ours: nothing else is built, and no entity is looked up.
static inline void tweetal_listen(tweetal_run *run) {
  xmlSAXHandler *sax = run->context->sax;
  memset(sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElement = tweetal_html_start;
  sax->endElement = tweetal_html_end;
  sax->startElementNs = tweetal_xml_start;
  sax->endElementNs = tweetal_xml_end;
  sax->characters = tweetal_text;
  sax->ignorableWhitespace = tweetal_text;
  sax->cdataBlock = tweetal_text;
  sax->comment = tweetal_comment;
  sax->processingInstruction = tweetal_instruction;
  run->context->userData = run;
}

/// Parses UTF-8 HTML; whatever the page says of its encoding is ignored. Returns 0, or -1 where no
/// parser could be made.
static inline int tweetal_parse_html(const char *bytes, int length, const tweetal_events *events) {
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes, length);
  if (context == NULL) return -1;
  tweetal_run run = {events, context, {0}};
  tweetal_listen(&run);
  xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  // The HTML options lack HUGE, but the parser honours the XML flag; without it, depth 256 and text
  // over 10 MB are dropped in silence.
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC |
                                  (int)XML_PARSE_HUGE);
  htmlParseDocument(context);
  context->userData = NULL;
  htmlFreeParserCtxt(context);
  return 0;
}

/// Parses UTF-8 XML. No entity is replaced, no DTD loaded, no network used. Returns 0 where the
/// document is well-formed, 1 where it is not (`error` says where), -1 where no parser could be made.
static inline int tweetal_parse_xml(const char *bytes, int length, const tweetal_events *events,
                                    tweetal_parse_error *error) {
  // There is no parser, and so no error of its own, where there is no byte to read.
  *error = (tweetal_parse_error){1, 1, "Document is empty"};
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt(bytes, length);
  if (context == NULL) return -1;
  tweetal_run run = {events, context, {0}};
  tweetal_listen(&run);
  context->sax->reference = tweetal_reference;
  context->sax->serror = tweetal_error;
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                 XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(context);
  int bad = context->wellFormed && run.first.line == 0 ? 0 : 1;
  *error = run.first;
  if (bad && error->line == 0) {
    error->line = 1;
    error->column = 1;
    strcpy(error->message, "not XML");
  }
  context->userData = NULL;
  xmlFreeParserCtxt(context);
  return bad;
}

#endif
