#pragma once

namespace rimlight::statistics {

/// 1 / (1 + exp(-x)), without overflow for any finite x.
double logistic(double linearPredictor);

/// log(1 + exp(x)), without overflow or loss of small values.
double softplus(double x);

/// Deviance of one case of a logistic model, -2 log likelihood. The probability is kept within [1e-5, 1 - 1e-5], as
/// glmnet 4.1-6 does in cv.lognet, so that one case that is wrong and sure doesn't decide a cross-validation alone.
double cappedDeviance(double linearPredictor, bool positive);

} // namespace rimlight::statistics
