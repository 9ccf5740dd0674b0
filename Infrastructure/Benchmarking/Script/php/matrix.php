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
    return array_map(fn ($x) => $x % 1000, sequence(48 * 48));
}

function body($a)
{
    $s = 0;
    for ($i = 0; $i < 48; ++$i) {
        for ($j = 0; $j < 48; ++$j) {
            $v = 0;
            for ($k = 0; $k < 48; ++$k) {
                $v += $a[$i * 48 + $k] * $a[$j * 48 + $k];
            }
            $s = (31 * $s + $v) % 2147483648;
        }
    }

    return $s;
}
