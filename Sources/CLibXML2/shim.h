#ifndef TWEETAL_CLIBXML2_SHIM_H
#define TWEETAL_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlversion.h>
#include <stddef.h>

#endif
