#include <UI/Performance/PerformanceWiring.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Performance/Console/PerfDiagnoseCommand.hpp>
#include <UI/Performance/Console/PerfExportCommand.hpp>
#include <UI/Performance/Console/PerfPurgeCommand.hpp>
#include <UI/Performance/Console/PerfRebuildCommand.hpp>
#include <UI/Performance/Console/PerfSetCommand.hpp>
#include <UI/Performance/Console/PerfShowCommand.hpp>
#include <UI/Performance/Http/MetricsApi.hpp>
#include <UI/Performance/Measuring.hpp>
#include <UI/Performance/Page/RegisterMetricsPages.hpp>
#include <UI/Performance/RecorderMetrics.hpp>

namespace missive::performance {

void wirePerformance(App& app) {
    auto& measuring = app.feature<Measuring>();
    app.console<PerfShowCommand>(app, measuring);
    app.console<PerfDiagnoseCommand>(app, measuring);
    app.console<MeasuringCommand<PerfSetCommand>>(app, measuring);
    app.console<MeasuringCommand<PerfPurgeCommand>>(app, measuring);
    app.console<MeasuringCommand<PerfRebuildCommand>>(app, measuring);
    app.console<MeasuringCommand<PerfExportCommand>>(app, measuring);
    registerMetricsApi(app, measuring);
    registerMetricsPages(app, measuring);
    if (measuring.isActive()) {
        app.metrics({RecorderMetrics::definitions(),
                     [&figures = app.make<RecorderMetrics>(measuring)](Metrics& metrics) { figures.sample(metrics); }});
    }
}

} // namespace missive::performance
