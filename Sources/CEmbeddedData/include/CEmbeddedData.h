#ifndef TWEETAL_CEMBEDDEDDATA_H
#define TWEETAL_CEMBEDDEDDATA_H

#include <stddef.h>

/// A file of the repository, compiled into the program.
typedef struct {
  const unsigned char *bytes;
  size_t size;
} tweetal_embedded_file;

/// Sources/CEmbeddedData/dutch.lookalikes
tweetal_embedded_file tweetal_dutch_lookalikes(void);

/// Sources/CEmbeddedData/dutch.words
tweetal_embedded_file tweetal_dutch_words(void);

/// Sources/CEmbeddedData/medical.terms
tweetal_embedded_file tweetal_glossary(void);

/// Sources/CEmbeddedData/general.lexicon
tweetal_embedded_file tweetal_general_lexicon(void);

/// Locales/Interface/Interface.xcstrings
tweetal_embedded_file tweetal_interface(void);

/// Sources/CEmbeddedData/language.model
tweetal_embedded_file tweetal_language_model(void);

/// The scripts in Sources/Reporting/HTML, one after another.
tweetal_embedded_file tweetal_page_script(void);

/// The styles in Sources/Reporting/HTML, one after another.
tweetal_embedded_file tweetal_page_styles(void);

/// Sources/Reporting/HTML/page.mustache
tweetal_embedded_file tweetal_page_template(void);

/// Sources/CEmbeddedData/patient.words
tweetal_embedded_file tweetal_patient_words(void);

/// Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html
tweetal_embedded_file tweetal_sample_post(void);

#endif
