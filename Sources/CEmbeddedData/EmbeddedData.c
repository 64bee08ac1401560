#include "CEmbeddedData.h"

// The compiler copies the bytes of each file here (C23 #embed) and notes the file as a dependency, so
// editing one rebuilds the program.

static const unsigned char dutch_lookalikes[] = {
#embed "dutch.lookalikes"
};

static const unsigned char dutch_words[] = {
#embed "dutch.words"
};

static const unsigned char glossary[] = {
#embed "medical.terms"
};

static const unsigned char general_lexicon[] = {
#embed "general.lexicon"
};

static const unsigned char interface[] = {
#embed "../../Locales/Interface/Interface.xcstrings"
};

static const unsigned char language_model[] = {
#embed "language.model"
};

// One script of several files, in the order in which they need each other.
static const unsigned char page_script[] = {
#embed "../Reporting/HTML/element.js" suffix(,)
#embed "../Reporting/HTML/data.js" suffix(,)
#embed "../Reporting/HTML/sentences.js" suffix(,)
#embed "../Reporting/HTML/settings.js" suffix(,)
#embed "../Reporting/HTML/done.js" suffix(,)
#embed "../Reporting/HTML/marks.js" suffix(,)
#embed "../Reporting/HTML/filters.js" suffix(,)
#embed "../Reporting/HTML/copying.js" suffix(,)
#embed "../Reporting/HTML/explanation.js" suffix(,)
#embed "../Reporting/HTML/list.js" suffix(,)
#embed "../Reporting/HTML/post.js" suffix(,)
#embed "../Reporting/HTML/overview.js" suffix(,)
#embed "../Reporting/HTML/findings.js" suffix(,)
#embed "../Reporting/HTML/consistency.js" suffix(,)
#embed "../Reporting/HTML/routes.js" suffix(,)
#embed "../Reporting/HTML/visits.js" suffix(,)
#embed "../Reporting/HTML/keyboard.js" suffix(,)
#embed "../Reporting/HTML/start.js" suffix(,)
};

static const unsigned char page_styles[] = {
#embed "../Reporting/HTML/base.css" suffix(,)
#embed "../Reporting/HTML/frame.css" suffix(,)
#embed "../Reporting/HTML/overview.css" suffix(,)
#embed "../Reporting/HTML/post.css" suffix(,)
#embed "../Reporting/HTML/findings.css" suffix(,)
#embed "../Reporting/HTML/media.css" suffix(,)
};

static const unsigned char page_template[] = {
#embed "../Reporting/HTML/page.mustache"
};

static const unsigned char patient_words[] = {
#embed "patient.words"
};

static const unsigned char sample_post[] = {
#embed "../../Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"
};

#define EMBEDDED(array) ((tweetal_embedded_file){array, sizeof array})

tweetal_embedded_file tweetal_dutch_lookalikes(void) { return EMBEDDED(dutch_lookalikes); }
tweetal_embedded_file tweetal_dutch_words(void) { return EMBEDDED(dutch_words); }
tweetal_embedded_file tweetal_glossary(void) { return EMBEDDED(glossary); }
tweetal_embedded_file tweetal_general_lexicon(void) { return EMBEDDED(general_lexicon); }
tweetal_embedded_file tweetal_interface(void) { return EMBEDDED(interface); }
tweetal_embedded_file tweetal_language_model(void) { return EMBEDDED(language_model); }
tweetal_embedded_file tweetal_page_script(void) { return EMBEDDED(page_script); }
tweetal_embedded_file tweetal_page_styles(void) { return EMBEDDED(page_styles); }
tweetal_embedded_file tweetal_page_template(void) { return EMBEDDED(page_template); }
tweetal_embedded_file tweetal_patient_words(void) { return EMBEDDED(patient_words); }
tweetal_embedded_file tweetal_sample_post(void) { return EMBEDDED(sample_post); }
