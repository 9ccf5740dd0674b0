<?php
function setup()
{
    $bytes = '';
    for ($i = 0; $i < 1048576; ++$i) {
        $bytes .= chr($i % 251);
    }

    return $bytes;
}

function body($inputs)
{
    return hash('sha256', $inputs);
}
