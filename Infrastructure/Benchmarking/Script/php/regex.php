<?php
function sequence(int $count): array
{
    $values = [];
    for ($i = 0, $x = 42; $i < $count; ++$i) {
        $values[] = $x = (1103515245 * $x + 12345) % 2147483648;
    }

    return $values;
}

function setup()
{
    $lines = [];
    foreach (sequence(2000) as $i => $x) {
        $lines[] = sprintf('order-%d total=%d.%02d %s', $i, $x % 1000, $x % 100, 0 === $x % 3 ? 'USD' : 'EUR');
    }

    return $lines;
}

function body($inputs)
{
    $matches = $cents = 0;
    foreach ($inputs as $line) {
        if (preg_match('/^order-(\d+) total=(\d+)\.(\d\d) EUR$/', $line, $found)) {
            ++$matches;
            $cents += 100 * $found[2] + (int) $found[3];
        }
    }

    return [$matches, $cents];
}

function checksum(array $result): string
{
    return implode(' ', $result);
}
