<?php

declare(strict_types=1);

namespace App\Handler;

use App\Infrastructure\Journal;
use App\Logging\Message\LogMessage;

final class KeepLogMessage
{
    public function __construct(private Journal $journal)
    {
    }

    public function __invoke(LogMessage $record): void
    {
        $this->journal->write('records', (array) $record);
    }
}
