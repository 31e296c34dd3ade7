# Rscript make.R: Mahalanobis distances (stats 4.2.2) of iris; the last line holds the 97.5 % quantile (type 6) of each
# case's distance from the others alone.
x <- as.matrix(iris[, 1:4])
write.csv(x, "iris.csv", row.names = FALSE, quote = FALSE)
own <- sqrt(mahalanobis(x, colMeans(x), cov(x)))
others <- sapply(seq_len(nrow(x)), function(i) sqrt(mahalanobis(x[i, ], colMeans(x[-i, ]), cov(x[-i, ]))))
digits <- function(v) formatC(v, digits = 17, format = "g")
write.csv(data.frame(distance = c(digits(own), ""), others = c(digits(others), digits(quantile(others, 0.975, type = 6)))),
          "mahalanobis.csv", row.names = FALSE, quote = FALSE)
