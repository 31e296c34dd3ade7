#include "core/statistics/Distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/complement.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cassert>
#include <cmath>

namespace rimlight::statistics {

namespace {

/// Double arithmetic throughout: with long double, the default, the answer would depend on the machine.
using Policy =
    boost::math::policies::policy<boost::math::policies::promote_double<false>,
                                  boost::math::policies::overflow_error<boost::math::policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Policy>;
using Student = boost::math::students_t_distribution<double, Policy>;
using ChiSquare = boost::math::chi_squared_distribution<double, Policy>;
using FisherF = boost::math::fisher_f_distribution<double, Policy>;
using Beta = boost::math::beta_distribution<double, Policy>;

template <class Distribution>
double upper(const Distribution& distribution, double x) {
    return std::isinf(x) ? (x > 0.0 ? 0.0 : 1.0) : cdf(complement(distribution, x));
}

template <class Distribution>
double quantileOf(const Distribution& distribution, double probability) {
    assert(probability > 0.0 && probability < 1.0);
    return quantile(distribution, probability);
}

} // namespace

double normalCdf(double z) {
    return normalUpper(-z);
}

double normalUpper(double z) {
    return upper(Normal(), z);
}

double normalQuantile(double probability) {
    return quantileOf(Normal(), probability);
}

double normalTwoSided(double z) {
    return 2.0 * normalUpper(std::abs(z));
}

double studentUpper(double t, double degreesOfFreedom) {
    return upper(Student(degreesOfFreedom), t);
}

double studentTwoSided(double t, double degreesOfFreedom) {
    return 2.0 * studentUpper(std::abs(t), degreesOfFreedom);
}

double studentQuantile(double probability, double degreesOfFreedom) {
    return quantileOf(Student(degreesOfFreedom), probability);
}

double chiSquareUpper(double x, double degreesOfFreedom) {
    return x <= 0.0 ? 1.0 : upper(ChiSquare(degreesOfFreedom), x);
}

double chiSquareQuantile(double probability, double degreesOfFreedom) {
    return quantileOf(ChiSquare(degreesOfFreedom), probability);
}

double fUpper(double x, double degreesOfFreedom1, double degreesOfFreedom2) {
    return x <= 0.0 ? 1.0 : upper(FisherF(degreesOfFreedom1, degreesOfFreedom2), x);
}

double fQuantile(double probability, double degreesOfFreedom1, double degreesOfFreedom2) {
    return quantileOf(FisherF(degreesOfFreedom1, degreesOfFreedom2), probability);
}

double betaQuantile(double probability, double shape1, double shape2) {
    return quantileOf(Beta(shape1, shape2), probability);
}

} // namespace rimlight::statistics
