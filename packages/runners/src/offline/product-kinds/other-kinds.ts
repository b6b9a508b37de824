import type { ProductKind } from '@plangate/core/schemas'
import type { KindPlan } from './kind.ts'

/** Products that are more than screens. Hours are our judgement. */
export const otherKinds = {
  command_line_or_library: {
    id: 'command_line_or_library',
    recognisedBy:
      'command line, command-line, cli, single binary, static binary, open-source library, ' +
      'open source library, library for, npm package, python package, rust crate, cargo crate, pypi, compiler, linter, ' +
      'developer tool, pull request, exit code, static analysis, jenkins, header-only, no runtime dependency, ' +
      'zero dependencies, semantic version, standard input, published on npm, crates.io, ' +
      'plug-in for intellij, extension for vs code',
    coreCapability: null,
    skeleton: 'Walking skeleton: from input to result on one real example, installable',
    design: 'Output, messages and documentation that developers understand at once',
    release: 'Builds, packages and release notes at the push of a button',
    monitoring: null,
    items: [
      {
        id: 'tool-corpus',
        title: 'Collection of real inputs with their expected results',
        discipline: 'quality',
        hours: [5, 11, 24],
        level: 0,
      },
      {
        id: 'tool-docs',
        title: 'Reference and examples that are run as tests',
        discipline: 'product',
        hours: [4, 8, 17],
        level: 1,
      },
    ],
    smallForm: 'one small program around existing libraries; where no server is needed, there is none',
    lastingForm: 'a library at the centre, with thin programs and services around it',
  },
  api_or_data_pipeline: {
    id: 'api_or_data_pipeline',
    recognisedBy:
      'data pipeline, etl, data warehouse, airflow, dbt, kafka, batch job, nightly job, ingest, ' +
      'rest api for, api-first, microservice, backend service, api product, headless, backfill, idempotent, ' +
      'at-least-once, exactly-once, parquet, daily run, nightly run, late reading/record/event/data, ' +
      'duplicate ~ dropped, event per second, requests per second, schema registry, message broker, ' +
      'rest endpoint, graphql',
    coreCapability: null,
    skeleton: 'Walking skeleton: one record from source to consumer, in the place where it will run',
    design: 'Contract of the interface: names, fields, errors and versions',
    release: 'Deployments, schema changes and the way back',
    monitoring: 'Monitoring of delays, failures and wrong data',
    items: [
      {
        id: 'data-quality',
        title: 'Checks of incoming data, and what happens to bad records',
        discipline: 'data',
        hours: [6, 13, 30],
        level: 0,
      },
      {
        id: 'data-replay',
        title: 'Repeated runs without duplicates, and filling gaps',
        discipline: 'data',
        hours: [6, 13, 30],
        level: 1,
      },
    ],
    smallForm: 'one service or job on a managed platform, with one source and one consumer',
    lastingForm: 'services and jobs behind one contract, each of which can be run again',
  },
  machine_learning: {
    id: 'machine_learning',
    recognisedBy:
      'train a model, train the model, training data, training set, hold-out, neural network, deep learning, ' +
      'computer vision, machine learning model, fine-tune, pytorch, tensorflow, annotated image, ' +
      'labelled data, labeled data, f1 score, train ~ network/model/classifier, train and measure, ' +
      'recall of, precision of, unseen ~ farm/data/patient/site, label ~ picture/image/photo/leaf, ' +
      'language model drafts, fine-tuned model, evaluation set, test set, forecast error, ' +
      'mean absolute error, model runs on',
    coreCapability: null,
    skeleton: 'Walking skeleton: one example through data, model and answer',
    design: 'How answers and their uncertainty are shown',
    release: 'Models with versions, and the way back to the one before',
    monitoring: 'Watch over the quality of answers in use',
    items: [
      {
        id: 'model-data',
        title: 'Data set: collected, labelled and split, with its licences',
        discipline: 'data',
        hours: [14, 40, 115],
        level: 0,
      },
      {
        id: 'model-baseline',
        title: 'Baseline, and the score that the model has to beat',
        discipline: 'data',
        hours: [6, 14, 34],
        level: 0,
      },
      {
        id: 'model-evaluation',
        title: 'Evaluation on data that training has not seen, by group',
        discipline: 'quality',
        hours: [6, 14, 34],
        level: 1,
      },
    ],
    smallForm: 'one model on the smallest data set that can prove it wrong',
    lastingForm: 'training, evaluation and use as three parts that can each be repeated',
  },
  firmware_or_device: {
    id: 'firmware_or_device',
    recognisedBy:
      'firmware, microcontroller, esp32, stm32, arduino, raspberry pi, embedded device, rtos, bootloader, ' +
      'pcb, circuit board, gpio, kernel driver, device driver, watchdog, coin cell, battery life, ' +
      'battery lasts, milliamp, sleep mode, uart, spi, i2c, thermocouple, relay, kernel module, load cell, ' +
      'over-the-air update, real-time operating system, brown-out, lorawan, sensor ~ every _ second/minute',
    coreCapability: null,
    skeleton: 'Walking skeleton: one measurement or action on the real board',
    design: 'Operation of the device: buttons, lights and what they say',
    release: 'Reproducible builds, flashing and updates in the field',
    monitoring: null,
    items: [
      {
        id: 'device-bring-up',
        title: 'Bring-up of the board: clocks, memory, drivers',
        discipline: 'firmware',
        hours: [9, 24, 64],
        level: 0,
      },
      {
        id: 'device-rig',
        title: 'Test rig that runs the firmware on real hardware',
        discipline: 'quality',
        hours: [8, 18, 42],
        level: 0,
      },
      {
        id: 'device-update',
        title: 'Update that survives a power cut',
        discipline: 'firmware',
        hours: [8, 20, 50],
        level: 1,
      },
    ],
    smallForm: 'firmware for one development board, with what can be bought as a module',
    lastingForm: 'firmware with a clear line between hardware and logic, so that the logic is tested without a board',
  },
  game: {
    id: 'game',
    recognisedBy:
      'puzzle/card/strategy/racing/adventure/platform/party/indie/cosy/cozy/video/role-playing game, ' +
      'game on, roguelike, platformer, steam, itch.io, godot, unity engine, unreal engine, gameplay, ' +
      'game loop, playable, metroidvania, tower defence, split-screen, boss fight, level design, pixel art, ' +
      'controller support, enemy, boss, puzzle ~ player, player ~ puzzle/jump/build/guess, ' +
      'levels get harder, word game, game for, single-player, local co-op, turn-based, high score',
    coreCapability: 'game',
    skeleton: 'Walking skeleton: from title screen to end screen, playable on the weakest target machine',
    design: 'Look and controls: style sheet and menus',
    release: 'Builds for testers and stores at the push of a button',
    monitoring: 'Crash reports, and the update of versions in use',
    items: [],
    smallForm: 'one playable slice in an existing engine; art that can be bought is not made',
    lastingForm: 'the game on an existing engine, with content kept apart from code',
  },
  regulated_product: {
    id: 'regulated_product',
    recognisedBy:
      'medical device, iec 62304, iso 13485, iso 14971, mdr, fda, 510(k), ce mark, ce marking, class iia, ' +
      'class ii device, notified body, do-178c, iec 61508, clinical evaluation, clinical decision support, ' +
      'banking licence, payment institution licence, psd2, strong customer authentication, ' +
      'holds the licence, fca, bafin, finma, hl7, patient safety, dose ~ checked/calculated, dosage, ' +
      'dual control, regulator, gxp, 21 cfr part 11, auditors',
    coreCapability: null,
    skeleton: {
      server: 'Walking skeleton: one task through screen, server and database, traced to its requirement',
      managed: 'Walking skeleton: one task through screen and managed backend, traced to its requirement',
      device: 'Walking skeleton: one task on the device, traced to its requirement',
    },
    design: 'Design of the main screens, with the risks of misuse',
    release: 'Releases with the documents that the regulator asks for',
    monitoring: 'Monitoring, and the reports that the rules ask for',
    items: [
      {
        id: 'regulated-route',
        title: 'Route to approval: class, standards and body, confirmed in writing',
        discipline: 'compliance',
        hours: [10, 28, 80],
        level: 0,
      },
      {
        id: 'regulated-risks',
        title: 'Risk file: hazards, measures and their tests',
        discipline: 'compliance',
        hours: [12, 32, 86],
        level: 0,
      },
      {
        id: 'regulated-validation',
        title: 'Validation with real users, recorded',
        discipline: 'quality',
        hours: [12, 32, 86],
        level: 1,
      },
    ],
    smallForm: 'one narrow use inside the rules, on a managed platform that others have had approved',
    lastingForm: 'a product whose every requirement is traced to code and test',
  },
} as const satisfies Partial<Record<ProductKind, KindPlan>>
