<?php

declare(strict_types=1);

namespace App\Infrastructure;

/** Files of JSON lines in the current directory, by which the tests see what happened. */
final class Journal
{
    public function write(string $name, array $line): void
    {
        file_put_contents($name.'.jsonl', json_encode($line, \JSON_THROW_ON_ERROR)."\n", \FILE_APPEND | \LOCK_EX);
    }
}
