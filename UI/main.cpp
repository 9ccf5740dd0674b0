#include <UI/Benchmarking/BenchmarkingWiring.hpp>
#include <UI/Invoicing/InvoicingWiring.hpp>
#include <UI/Logging/LoggingWiring.hpp>
#include <UI/Missive/Standard/Standard.hpp>
#include <UI/Ordering/OrderingWiring.hpp>
#include <UI/Performance/PerformanceWiring.hpp>

int main(int argc, char** argv) {
    return missive::runApp(argc, argv,
                           {missive::standard(), missive::ordering::wireOrdering, missive::invoicing::wireInvoicing,
                            missive::logging::wireLogging, missive::performance::wirePerformance,
                            missive::benchmarking::wireBenchmarking});
}
