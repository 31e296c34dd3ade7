#pragma once

namespace rimlight::statistics {

/// Distribution functions and quantiles, by Boost.Math. "Upper" is the probability of a larger value; it stays exact
/// where one minus the lower would be 0. Degrees of freedom are positive and need not be whole. Quantiles take a
/// probability inside (0, 1) (assertion).
double normalCdf(double z);
double normalUpper(double z);
double normalQuantile(double probability);
/// Of |Z| >= |z|.
double normalTwoSided(double z);

double studentUpper(double t, double degreesOfFreedom);
/// Of |T| >= |t|.
double studentTwoSided(double t, double degreesOfFreedom);
double studentQuantile(double probability, double degreesOfFreedom);

double chiSquareUpper(double x, double degreesOfFreedom);
double chiSquareQuantile(double probability, double degreesOfFreedom);

double fUpper(double x, double degreesOfFreedom1, double degreesOfFreedom2);
double fQuantile(double probability, double degreesOfFreedom1, double degreesOfFreedom2);

/// Of the beta distribution; shapes positive.
double betaQuantile(double probability, double shape1, double shape2);

} // namespace rimlight::statistics
