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
    sort($inputs);
    $s = 0;
    foreach ($inputs as $v) {
        $s = (31 * $s + $v) % 2147483648;
    }

    return $s;
}
