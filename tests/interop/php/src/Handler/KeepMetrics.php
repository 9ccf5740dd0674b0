<?php

declare(strict_types=1);

namespace App\Handler;

use App\Infrastructure\Journal;
use App\Performance\Message\RecordMetricsMessage;

final class KeepMetrics
{
    public function __construct(private Journal $journal)
    {
    }

    public function __invoke(RecordMetricsMessage $measurement): void
    {
        $this->journal->write('metrics', (array) $measurement);
    }
}
