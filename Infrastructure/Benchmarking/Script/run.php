<?php
// Calls a body of PHP as often as it is told and says how long a call takes, in one line of JSON on descriptor 3.
function missive_peak(): int
{
    return preg_match('/^VmHWM:\s+(\d+)/m', (string) @file_get_contents('/proc/self/status'), $found) ? 1024 * $found[1] : 0;
}

function missive_nothing($inputs)
{
    return 0;
}

function missive_call(int $times, $inputs, &$result): int
{
    $begin = hrtime(true);
    for ($i = 0; $i < $times; ++$i) {
        $result = body($inputs);
    }

    return hrtime(true) - $begin;
}

function missive_empty(int $times): int
{
    $begin = hrtime(true);
    for ($i = 0; $i < $times; ++$i) {
        $result = missive_nothing(null);
    }

    return hrtime(true) - $begin;
}

function missive_calls($inputs): int
{
    for ($times = 1; ; $times *= 2) {
        $spent = missive_call($times, $inputs, $result);
        if ($spent >= 10_000_000 || $times >= 1_000_000_000) {
            return (int) max(1, min(1_000_000_000, ceil($times * 100_000_000 / max(1, $spent))));
        }
    }
}

function missive_resolution(): int
{
    $smallest = 0;
    for ($i = 0; $i < 200; ++$i) {
        $before = hrtime(true);
        $spent = hrtime(true) - $before;
        if ($spent > 0 && (0 === $smallest || $spent < $smallest)) {
            $smallest = $spent;
        }
    }

    return $smallest;
}

function missive_cpu(): int
{
    $used = getrusage();

    return 1000 * (1_000_000 * ($used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec']) + $used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec']);
}

function missive_main(array $arguments): void
{
    [, $path, $warmup, $revolutions, $values] = $arguments;
    require $path;
    $inputs = function_exists('setup') ? setup() : null;
    $empty = [missive_empty(100_000), missive_empty(100_000), missive_empty(100_000)];
    sort($empty);
    @file_put_contents('/proc/self/clear_refs', '5');
    $before = missive_peak();
    for ($i = 0; $i < (int) $warmup; ++$i) {
        body($inputs);
    }
    $times = (int) $revolutions > 0 ? (int) $revolutions : missive_calls($inputs);
    missive_call($times, $inputs, $result);
    usleep(1000);
    gc_collect_cycles();
    gc_disable();
    $nanoseconds = $processor = [];
    for ($i = 0; $i < (int) $values; ++$i) {
        $begun = missive_cpu();
        $spent = missive_call($times, $inputs, $result);
        $processor[] = (missive_cpu() - $begun) / $times;
        $nanoseconds[] = $spent / $times;
    }
    ini_set('serialize_precision', '-1');
    $line = json_encode([
        'v' => 1, 'runtime' => PHP_VERSION, 'warmup' => (int) $warmup, 'revolutions' => $times,
        'values_ns' => $nanoseconds, 'cpu_ns' => $processor, 'memory_used' => memory_get_usage(),
        'memory_peak' => memory_get_peak_usage(), 'hwm' => max(0, missive_peak() - $before),
        'overhead_ns' => $empty[1] / 100_000, 'clock' => 'hrtime', 'resolution_ns' => missive_resolution(),
        'checksum' => function_exists('checksum') ? checksum($result) : (is_scalar($result) || null === $result ? (string) $result : get_debug_type($result)),
    ]);
    fwrite(fopen('php://fd/3', 'w'), $line."\n");
}

missive_main($argv);
