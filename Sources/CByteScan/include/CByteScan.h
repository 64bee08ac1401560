#ifndef CBYTESCAN_H
#define CBYTESCAN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// Searches through a text sixteen bytes at a time. Swift's own SIMD types do not tell which of sixteen comparisons held
// but by looking at each, which takes longer than to look at the bytes.
//
// Each gives the next place of a byte from `start` on, and `count` where there is none. Nothing but `text[0]` to
// `text[count - 1]` is read.

typedef uint8_t tweetal_bytes __attribute__((vector_size(16)));
typedef int8_t tweetal_comparison __attribute__((vector_size(16)));
typedef bool tweetal_places __attribute__((ext_vector_type(16)));
typedef tweetal_comparison (*tweetal_condition)(tweetal_bytes bytes, tweetal_bytes before, uint8_t byte);

#define TWEETAL_INLINE static inline __attribute__((always_inline))

TWEETAL_INLINE tweetal_bytes tweetal_load(const uint8_t *from) {
  tweetal_bytes bytes;
  memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

/// The places at which a comparison held, one bit each, the first place in the lowest.
TWEETAL_INLINE unsigned tweetal_held(tweetal_comparison comparison) {
  tweetal_places places = __builtin_convertvector(comparison, tweetal_places);
  uint16_t bits;
  memcpy(&bits, &places, sizeof bits);
  return bits;
}

/// The next place at which a condition holds for a byte and the one before it.
TWEETAL_INLINE long tweetal_next(const uint8_t *text, long count, long start, uint8_t byte,
                                 tweetal_condition holds) {
  // The first byte has none before it.
  uint8_t around[32] = {0};
  if (count < 16) {
    if (start >= count) return count;
    memcpy(around + 1, text, (size_t)count);
    unsigned all = tweetal_held(holds(tweetal_load(around + 1), tweetal_load(around), byte));
    unsigned found = all & ((1u << count) - 1) & (~0u << start);
    return found == 0 ? count : __builtin_ctz(found);
  }
  if (start < 16) {
    memcpy(around + 1, text, 16);
    unsigned all = tweetal_held(holds(tweetal_load(text), tweetal_load(around), byte));
    unsigned found = all & (~0u << start);
    if (found != 0) return __builtin_ctz(found);
    start = 16;
  }
  for (; start + 16 <= count; start += 16) {
    unsigned found =
        tweetal_held(holds(tweetal_load(text + start), tweetal_load(text + start - 1), byte));
    if (found != 0) return start + __builtin_ctz(found);
  }
  if (start >= count) return count;
  // The last sixteen bytes, some of which have been looked at.
  long last = count - 16;
  unsigned all =
      tweetal_held(holds(tweetal_load(text + last), tweetal_load(text + last - 1), byte));
  unsigned found = all >> (start - last);
  return found == 0 ? count : start + __builtin_ctz(found);
}

TWEETAL_INLINE tweetal_comparison tweetal_is_special(tweetal_bytes bytes, tweetal_bytes before,
                                                     uint8_t byte) {
  (void)before;
  return (bytes == '<') | (bytes == '&') | (bytes == byte) | (bytes == 0xEF) | (bytes < 0x20);
}

/// What may mean something in XML: `<`, `&`, one more byte, one before U+0020, or the first byte of U+FFFE.
static inline long tweetal_next_special(const uint8_t *text, long count, long start, uint8_t byte) {
  return tweetal_next(text, count, start, byte, tweetal_is_special);
}

TWEETAL_INLINE tweetal_comparison tweetal_is_tag_mark(tweetal_bytes bytes, tweetal_bytes before,
                                                      uint8_t byte) {
  (void)before, (void)byte;
  return (bytes == '<') | (bytes == '>') | (bytes == '"') | (bytes == '\'');
}

/// What counts in a tag: `<`, `>`, or a quote.
static inline long tweetal_next_tag_mark(const uint8_t *text, long count, long start) {
  return tweetal_next(text, count, start, 0, tweetal_is_tag_mark);
}

TWEETAL_INLINE tweetal_comparison tweetal_is_escaped(tweetal_bytes bytes, tweetal_bytes before,
                                                     uint8_t byte) {
  (void)before, (void)byte;
  return (bytes == '<') | (bytes == '>') | (bytes == '&') | (bytes == '"') | (bytes == 0xEF) |
         (bytes < 0x20);
}

/// What XML writes otherwise: `<`, `>`, `&`, `"`, one before U+0020, or the first byte of U+FFFE.
static inline long tweetal_next_escaped(const uint8_t *text, long count, long start) {
  return tweetal_next(text, count, start, 0, tweetal_is_escaped);
}

TWEETAL_INLINE tweetal_comparison tweetal_is_unusual(tweetal_bytes bytes, tweetal_bytes before,
                                                     uint8_t byte) {
  (void)before, (void)byte;
  return (bytes == 0) | (bytes >= 0x80);
}

/// What is NUL or not ASCII.
static inline long tweetal_next_unusual(const uint8_t *text, long count, long start) {
  return tweetal_next(text, count, start, 0, tweetal_is_unusual);
}

TWEETAL_INLINE tweetal_comparison tweetal_is_foldable(tweetal_bytes bytes, tweetal_bytes before,
                                                      uint8_t byte) {
  (void)byte;
  return ((bytes == ' ') & (before == ' ')) | (bytes == '\t') | (bytes == '\n') | (bytes == '\r');
}

/// White space that is not one space alone: a tab, a line break, or a space after another.
static inline long tweetal_next_foldable(const uint8_t *text, long count, long start) {
  return tweetal_next(text, count, start, 0, tweetal_is_foldable);
}

/// The number of bytes that begin a character of UTF-8.
static inline long tweetal_count_characters(const uint8_t *text, long count) {
  long characters = 0;
  long start = 0;
  while (start + 16 <= count) {
    tweetal_bytes sums = {0};
    // A sum of bytes has room for so many.
    for (int block = 0; block < 255 && start + 16 <= count; block++, start += 16) {
      sums -= (tweetal_bytes)((tweetal_load(text + start) & 0xC0) != 0x80);
    }
    for (int place = 0; place < 16; place++) characters += sums[place];
  }
  for (; start < count; start++) characters += (text[start] & 0xC0) != 0x80;
  return characters;
}

#undef TWEETAL_INLINE

#endif
