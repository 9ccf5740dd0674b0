<?php

declare(strict_types=1);

namespace App\Command;

use Nowo\PerformanceBundle\Message\RecordMetricsMessage;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Symfony\Component\Messenger\MessageBusInterface;

/** Dispatches one measurement for each line of a file. */
final class DispatchMetrics extends Command
{
    protected static $defaultName = 'metrics:dispatch';

    public function __construct(private MessageBusInterface $bus)
    {
        parent::__construct();
    }

    protected function configure(): void
    {
        $this->addArgument('file', InputArgument::REQUIRED);
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        foreach (file($input->getArgument('file'), \FILE_IGNORE_NEW_LINES) as $line) {
            $this->bus->dispatch(new RecordMetricsMessage(...json_decode($line, true, 512, \JSON_THROW_ON_ERROR)));
        }

        return self::SUCCESS;
    }
}
