#pragma once

#include <tests/benchmark/Sample.hpp>
#include <tests/benchmark/Stopwatch.hpp>

namespace missive::benchmark {

/// Lets both do a slice of the work in turns, so that whatever slows the machine down meets both alike. Each is called
/// with its stopwatch and does its own starting and stopping. The first slice warms up and does not count.
template <class Ours, class Twin> Sample alternate(int slices, Ours ours, Twin twin) {
    Stopwatch warmUp;
    ours(warmUp);
    twin(warmUp);
    Stopwatch oursTotal;
    Stopwatch twinTotal;
    for (int i = 0; i < slices; ++i) {
        if (i % 2 == 0) {
            ours(oursTotal);
            twin(twinTotal);
        } else {
            twin(twinTotal);
            ours(oursTotal);
        }
    }
    return {oursTotal.perOperation(), twinTotal.perOperation(), {}};
}

} // namespace missive::benchmark
