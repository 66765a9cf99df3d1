/* GMP's functions stand behind macros, which Swift does not see: each one used is named here. */
#pragma once
#include <gmp.h>

#define GMP_CALL static inline __attribute__((always_inline))

GMP_CALL void gmp_integer_init(mpz_ptr z) { mpz_init(z); }
GMP_CALL void gmp_integer_clear(mpz_ptr z) { mpz_clear(z); }
GMP_CALL void gmp_integer_set(mpz_ptr z, mpz_srcptr a) { mpz_set(z, a); }
GMP_CALL void gmp_integer_set_words(mpz_ptr z, const unsigned long *words, size_t count) {
  mpz_import(z, count, -1, sizeof *words, 0, 0, words);
}
GMP_CALL void gmp_integer_get_words(mpz_srcptr z, unsigned long *words) {
  mpz_export(words, 0, -1, sizeof *words, 0, 0, z);
}
GMP_CALL int gmp_integer_set_digits(mpz_ptr z, const char *digits) { return mpz_set_str(z, digits, 10); }
GMP_CALL void gmp_integer_get_digits(mpz_srcptr z, char *digits) { mpz_get_str(digits, 10, z); }
GMP_CALL size_t gmp_integer_digit_bound(mpz_srcptr z) { return mpz_sizeinbase(z, 10) + 2; }
GMP_CALL size_t gmp_integer_bits(mpz_srcptr z) { return mpz_sizeinbase(z, 2); }
GMP_CALL int gmp_integer_sign(mpz_srcptr z) { return mpz_sgn(z); }
GMP_CALL void gmp_integer_negate(mpz_ptr z) { mpz_neg(z, z); }
GMP_CALL void gmp_integer_add_word(mpz_ptr z, unsigned long n) { mpz_add_ui(z, z, n); }
GMP_CALL void gmp_integer_multiply(mpz_ptr z, mpz_srcptr a, mpz_srcptr b) { mpz_mul(z, a, b); }
GMP_CALL void gmp_integer_power(mpz_ptr z, mpz_srcptr a, unsigned long n) { mpz_pow_ui(z, a, n); }
GMP_CALL void gmp_integer_word_power(mpz_ptr z, unsigned long a, unsigned long n) { mpz_ui_pow_ui(z, a, n); }
GMP_CALL void gmp_integer_divide_floor(mpz_ptr q, mpz_ptr r, mpz_srcptr a, mpz_srcptr b) { mpz_fdiv_qr(q, r, a, b); }
GMP_CALL void gmp_integer_double(mpz_ptr z) { mpz_mul_2exp(z, z, 1); }
GMP_CALL int gmp_integer_compare(mpz_srcptr a, mpz_srcptr b) { return mpz_cmp(a, b); }
GMP_CALL int gmp_integer_compare_magnitudes(mpz_srcptr a, mpz_srcptr b) { return mpz_cmpabs(a, b); }
GMP_CALL int gmp_integer_is_one(mpz_srcptr z) { return mpz_cmp_ui(z, 1) == 0; }
GMP_CALL unsigned long gmp_integer_remove(mpz_ptr z, unsigned long factor) {
  mpz_t f;
  mpz_init_set_ui(f, factor);
  unsigned long count = mpz_remove(z, z, f);
  mpz_clear(f);
  return count;
}
GMP_CALL unsigned long gmp_integer_residue(mpz_srcptr z, unsigned long n) { return mpz_fdiv_ui(z, n); }
GMP_CALL unsigned long gmp_integer_low_word(mpz_srcptr z) { return mpz_get_ui(z); }

GMP_CALL void gmp_fraction_init(mpq_ptr q) { mpq_init(q); }
GMP_CALL void gmp_fraction_clear(mpq_ptr q) { mpq_clear(q); }
GMP_CALL void gmp_fraction_canonicalize(mpq_ptr q) { mpq_canonicalize(q); }
GMP_CALL void gmp_fraction_add(mpq_ptr q, mpq_srcptr a, mpq_srcptr b) { mpq_add(q, a, b); }
GMP_CALL void gmp_fraction_subtract(mpq_ptr q, mpq_srcptr a, mpq_srcptr b) { mpq_sub(q, a, b); }
GMP_CALL void gmp_fraction_multiply(mpq_ptr q, mpq_srcptr a, mpq_srcptr b) { mpq_mul(q, a, b); }
GMP_CALL void gmp_fraction_divide(mpq_ptr q, mpq_srcptr a, mpq_srcptr b) { mpq_div(q, a, b); }
GMP_CALL void gmp_fraction_negate(mpq_ptr q, mpq_srcptr a) { mpq_neg(q, a); }
GMP_CALL int gmp_fraction_compare(mpq_srcptr a, mpq_srcptr b) { return mpq_cmp(a, b); }
GMP_CALL int gmp_fraction_equal(mpq_srcptr a, mpq_srcptr b) { return mpq_equal(a, b); }
GMP_CALL int gmp_fraction_sign(mpq_srcptr q) { return mpq_sgn(q); }
GMP_CALL mpz_ptr gmp_numerator(mpq_ptr q) { return mpq_numref(q); }
GMP_CALL mpz_ptr gmp_denominator(mpq_ptr q) { return mpq_denref(q); }
