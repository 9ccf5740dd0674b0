#pragma once

#include <Application/Benchmarking/Message/ExecuteBenchmarkMessage.hpp>
#include <Domain/Benchmarking/BenchmarkCancelled.hpp>
#include <Domain/Benchmarking/BenchmarkCompleted.hpp>
#include <Domain/Benchmarking/BenchmarkProgressed.hpp>
#include <Domain/Benchmarking/BenchmarkStarted.hpp>

#include <boost/describe/class.hpp>

namespace missive::benchmarking {

// What the context's messages look like as JSON: the names below are the wire format and never change.

BOOST_DESCRIBE_STRUCT(ExecuteBenchmarkMessage, (),
                      (benchmarkId, benchmarkSlug, benchmarkName, runtime, iterations, executionId, iterationNumber,
                       warmup, revolutions, values, retries, timeoutMs, memoryLimitBytes))
BOOST_DESCRIBE_STRUCT(BenchmarkStarted, (), (executionId, slug, runtime, total))
BOOST_DESCRIBE_STRUCT(BenchmarkProgressed, (), (executionId, slug, runtime, done, total))
BOOST_DESCRIBE_STRUCT(BenchmarkCompleted, (), (executionId, slug, runtime, ok, failed))
BOOST_DESCRIBE_STRUCT(BenchmarkCancelled, (), (executionId, slug, runtime, done, total))

} // namespace missive::benchmarking
