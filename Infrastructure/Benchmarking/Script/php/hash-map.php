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
    return sequence(10000);
}

function body($inputs)
{
    $table = [];
    foreach ($inputs as $i => $x) {
        $table['key'.($x % 5000)] = $i;
    }

    return [count($table), array_sum($table)];
}

function checksum(array $result): string
{
    return implode(' ', $result);
}
