export interface paths {
    "/trpc/projects.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["projects.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["projects.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["projects.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["projects.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["projects.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["projects.audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["projects.weights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.setWeights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["projects.setWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.unpark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["projects.unpark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["projects.rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["projects.duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["projects.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["projects.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["projects.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/projects.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["projects.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/assumptions.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["assumptions.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/assumptions.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["assumptions.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/assumptions.markFalse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["assumptions.markFalse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "read". */
        post: operations["briefs.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["briefs.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.sort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["briefs.sort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["briefs.revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.acceptRevision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["briefs.acceptRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["briefs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["briefs.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.passages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["briefs.passages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["briefs.sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/briefs.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["briefs.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/interviews.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["interviews.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/interviews.answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["interviews.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/interviews.back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["interviews.back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/interviews.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["interviews.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/interviews.finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["interviews.finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/gates.decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["gates.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/gates.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["gates.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/gates.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["gates.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/gates.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["gates.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/gates.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["gates.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["plans.generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.readFeedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["plans.readFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["plans.regenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["plans.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["plans.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["plans.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["plans.select"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.selected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["plans.selected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.deepResearch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["plans.deepResearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/plans.submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["plans.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/runs.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["runs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/runs.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["runs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/runs.outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["runs.outlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/runs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["runs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/builds.authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "build". */
        post: operations["builds.authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/builds.permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "permits". */
        get: operations["builds.permits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/builds.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["builds.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/records.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["records.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/actuals.record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "plan". */
        post: operations["actuals.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/actuals.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["actuals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/actuals.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["actuals.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/reviews.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["reviews.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/ledger.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["ledger.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/session.config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs no sign-in. */
        get: operations["session.config"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/session.user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "read". */
        get: operations["session.user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/tokens.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["tokens.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/tokens.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "decide". */
        get: operations["tokens.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/tokens.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["tokens.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/tokens.audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "decide". */
        get: operations["tokens.audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/webhooks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "decide". */
        get: operations["webhooks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/webhooks.deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "decide". */
        get: operations["webhooks.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/webhooks.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/webhooks.resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["webhooks.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/webhooks.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["webhooks.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/shares.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["shares.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/shares.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the access "decide". */
        get: operations["shares.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/shares.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the access "decide". */
        post: operations["shares.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trpc/shares.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs no sign-in. */
        post: operations["shares.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedRevision: {
            briefVersion: components["schemas"]["Version"];
            gate: components["schemas"]["PendingGate"];
        };
        ActualTotals: {
            hours?: number;
            cost?: number;
            weeks?: number;
        };
        /** Format: uuid */
        ActualsId: string;
        ActualsRecord: {
            id: components["schemas"]["ActualsId"];
            number: components["schemas"]["Version"];
            selectionId: components["schemas"]["SelectionId"];
            on: components["schemas"]["Day"];
            items: components["schemas"]["ItemActual"][];
            totals?: components["schemas"]["ActualTotals"] | null;
            outcome: components["schemas"]["PlanOutcome"];
            recordedAt: components["schemas"]["Timestamp"];
            recordedBy: components["schemas"]["UserId"];
            tokenId: components["schemas"]["TokenId"] | null;
        };
        Address: {
            /** @enum {string} */
            part: "problemStatement" | "targetUser" | "valueProp" | "differentiation" | "monetizationHypothesis" | "marketContext" | "keyConstraints" | "assumptions" | "risks" | "smallestViableExperiment" | "needs" | "notes";
            words: components["schemas"]["point"];
        };
        Adjustments: {
            rate?: components["schemas"]["RateBand"];
            focusedHoursPerWeek?: number;
            options?: components["schemas"]["OptionAdjustments"][];
        };
        Answer: {
            /** @constant */
            type: "text";
            text: string;
        } | {
            /** @constant */
            type: "choice";
            option: components["schemas"]["point"];
        } | {
            /** @constant */
            type: "number";
            number: number;
        } | {
            /** @constant */
            type: "date";
            /** Format: date */
            date: string;
        } | {
            /** @constant */
            type: "list";
            entries: components["schemas"]["AnswerEntry"][];
        } | {
            /** @constant */
            type: "capability";
            /** @enum {string} */
            answer: "yes" | "no";
        } | {
            /** @constant */
            type: "unknown";
        } | {
            /** @constant */
            type: "skipped";
        };
        AnswerEntry: {
            text: components["schemas"]["point"];
            priority?: components["schemas"]["Priority"];
        };
        AnswerType: {
            /** @constant */
            type: "text";
        } | {
            /** @constant */
            type: "choice";
            options: components["schemas"]["point"][];
        } | {
            /** @constant */
            type: "number";
            unit: components["schemas"]["line"];
            min: number;
            max: number;
        } | {
            /** @constant */
            type: "date";
        } | {
            /** @constant */
            type: "list";
        } | {
            /** @constant */
            type: "capability";
            capability: components["schemas"]["CapabilityId"];
            /** @constant */
            rulesOut?: true;
            about: components["schemas"]["point"];
        };
        AnsweredQuestion: {
            question: components["schemas"]["Question"];
            answer: components["schemas"]["Answer"];
        };
        ApiToken: {
            id: components["schemas"]["TokenId"];
            name: components["schemas"]["line"];
            scope: components["schemas"]["TokenScope"];
            createdAt: components["schemas"]["Timestamp"];
            expiresAt: components["schemas"]["Timestamp"] | null;
            revokedAt: components["schemas"]["Timestamp"] | null;
            lastUsedAt: components["schemas"]["Timestamp"] | null;
            mayBuild?: boolean;
            projectId?: components["schemas"]["ProjectId"];
        };
        Assumptions: {
            briefConfidence: components["schemas"]["Confidence"];
            sharedSigma: number;
            focusedHoursPerWeek: components["schemas"]["FocusedHoursPerWeek"];
            coordinationLoss: components["schemas"]["CoordinationLoss"];
            rate: components["schemas"]["RateBand"];
            currency?: components["schemas"]["Currency"];
            startDate?: components["schemas"]["StartDate"];
            /** @constant */
            usesHistory?: false;
            draws: number;
            /** @constant */
            riskRule?: "content";
            /** @constant */
            model?: 2;
            ledger?: {
                plans: number;
                factor: number;
            };
        };
        AssumptionsVersion: {
            version: number;
            assumptions: components["schemas"]["ProjectAssumptions"];
        };
        /** @enum {string} */
        AuditAction: "projects.create" | "projects.unpark" | "projects.setWeights" | "projects.rename" | "projects.duplicate" | "projects.archive" | "projects.restore" | "projects.delete" | "assumptions.save" | "briefs.save" | "briefs.sort" | "briefs.revise" | "briefs.acceptRevision" | "interviews.start" | "interviews.answer" | "interviews.back" | "interviews.finish" | "gates.decide" | "gates.open" | "gates.resolve" | "plans.generate" | "plans.regenerate" | "plans.deepResearch" | "plans.submit" | "plans.select" | "runs.cancel" | "builds.authorize" | "builds.refuse" | "builds.revoke" | "builds.end" | "actuals.record" | "reviews.confirm" | "assumptions.markFalse" | "tokens.create" | "tokens.revoke" | "webhooks.create" | "webhooks.resend" | "webhooks.revoke" | "shares.create" | "shares.revoke" | "projects.erase" | "accounts.erase";
        AuditEntry: {
            id: components["schemas"]["AuditEntryId"];
            action: components["schemas"]["AuditAction"];
            subject: components["schemas"]["AuditSubject"];
            chosen: {
                optionName: components["schemas"]["line"];
                planVersion: components["schemas"]["Version"];
            } | null;
            userId: components["schemas"]["UserId"];
            tokenId: components["schemas"]["TokenId"] | null;
            requestId: string | null;
            at: components["schemas"]["Timestamp"];
        };
        /** Format: uuid */
        AuditEntryId: string;
        AuditPage: {
            entries: components["schemas"]["AuditEntry"][];
            nextCursor: components["schemas"]["AuditEntryId"] | null;
        };
        AuditSubject: {
            briefVersion?: components["schemas"]["Version"];
            gateId?: components["schemas"]["GateId"];
            decision?: components["schemas"]["Decision"];
            planSetId?: components["schemas"]["PlanSetId"];
            planVersion?: components["schemas"]["Version"];
            optionId?: components["schemas"]["OptionId"];
            runId?: components["schemas"]["RunId"];
            tokenId?: components["schemas"]["TokenId"];
            webhookId?: components["schemas"]["WebhookId"];
            shareId?: components["schemas"]["ShareId"];
            interviewId?: components["schemas"]["InterviewId"];
            weights?: components["schemas"]["Weights"];
            assumptionsVersion?: components["schemas"]["Version"];
            permitId?: components["schemas"]["PermitId"];
            permitNumber?: components["schemas"]["Version"];
            copiedFrom?: components["schemas"]["ProjectId"];
            cause?: components["schemas"]["PermitEndCause"];
            /** @enum {string} */
            refusal?: "PROJECT_ARCHIVED" | "GATE_UNRESOLVED" | "GATE_NOT_PROCEED" | "PLAN_NOT_SELECTED" | "SELECTION_STALE" | "REVIEW_DUE";
            changed?: components["schemas"]["BasisPart"][];
            recordNumber?: components["schemas"]["Version"];
            passed?: components["schemas"]["ReviewCause"][];
        };
        /** @enum {string} */
        BasisPart: "brief" | "gate" | "option" | "assumptions";
        Brief: {
            problemStatement: string;
            targetUser: string;
            valueProp: string;
            differentiation: string;
            monetizationHypothesis: string;
            marketContext: string;
            keyConstraints: components["schemas"]["point"][];
            assumptions: components["schemas"]["point"][];
            risks: components["schemas"]["point"][];
            smallestViableExperiment: string;
            confidence: {
                problemStatement?: components["schemas"]["Confidence"];
                targetUser?: components["schemas"]["Confidence"];
                valueProp?: components["schemas"]["Confidence"];
                differentiation?: components["schemas"]["Confidence"];
                monetizationHypothesis?: components["schemas"]["Confidence"];
                marketContext?: components["schemas"]["Confidence"];
                keyConstraints?: components["schemas"]["Confidence"];
                assumptions?: components["schemas"]["Confidence"];
                risks?: components["schemas"]["Confidence"];
                smallestViableExperiment?: components["schemas"]["Confidence"];
            };
            needs?: components["schemas"]["Need"][];
            outOfScope?: components["schemas"]["point"][];
            targets?: components["schemas"]["Targets"];
            notes?: string;
            productKind?: components["schemas"]["ProductKind"];
            capabilityAnswers?: components["schemas"]["CapabilityAnswer"][];
        };
        BriefHead: {
            version: components["schemas"]["Version"];
            contentHash: components["schemas"]["ContentHash"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        BriefPart: "problemStatement" | "targetUser" | "valueProp" | "differentiation" | "monetizationHypothesis" | "marketContext" | "keyConstraints" | "assumptions" | "risks" | "smallestViableExperiment" | "needs" | "outOfScope" | "targets" | "notes";
        /** @enum {string} */
        BriefSection: "problemStatement" | "targetUser" | "valueProp" | "differentiation" | "monetizationHypothesis" | "marketContext" | "keyConstraints" | "assumptions" | "risks" | "smallestViableExperiment";
        BriefSource: {
            part: components["schemas"]["BriefPart"];
            words: string;
            from: {
                /** @constant */
                kind: "quote";
                quote: string;
            } | {
                /** @constant */
                kind: "answer";
                questionId: components["schemas"]["line"];
            } | {
                /** @constant */
                kind: "runner";
            };
        };
        BriefSources: components["schemas"]["BriefSource"][];
        BriefVersion: {
            version: components["schemas"]["Version"];
            contentHash: components["schemas"]["ContentHash"];
            brief: components["schemas"]["Brief"];
        };
        BuildEnvironment: components["schemas"]["line"];
        CapabilityAnswer: {
            capability: components["schemas"]["CapabilityId"];
            /** @constant */
            rulesOut?: true;
            about: components["schemas"]["point"];
            /** @enum {string} */
            answer: "yes" | "no";
        };
        CapabilityId: string;
        CapabilityQuestion: {
            capability: components["schemas"]["CapabilityId"];
            /** @constant */
            rulesOut?: true;
            about: components["schemas"]["point"];
            words: components["schemas"]["line"];
        };
        /** @enum {string} */
        Certainty: "sure" | "perhaps" | "unknown";
        Check: {
            /** @enum {string} */
            part: "needs" | "keyConstraints" | "targets";
            words: components["schemas"]["point"];
            question?: components["schemas"]["CapabilityQuestion"];
            verdict: components["schemas"]["Verdict"];
            why: components["schemas"]["point"];
        };
        Checks: components["schemas"]["Check"][];
        Citation: {
            title: string;
            url: string;
        };
        Citations: components["schemas"]["Citation"][];
        Commit: string;
        /** @enum {string} */
        Confidence: "strong" | "moderate" | "needs_depth";
        ConfirmedReading: components["schemas"]["ReadPoint"][];
        ContentHash: string;
        CoordinationLoss: number;
        CostForecast: {
            tokens: {
                input: {
                    low: number;
                    high: number;
                };
                output: {
                    low: number;
                    high: number;
                };
            };
            cost: components["schemas"]["MoneyRange"] | null;
            webSearches?: number;
        };
        Currency: string;
        CurrentPlanSet: {
            id: components["schemas"]["PlanSetId"];
            projectId: components["schemas"]["ProjectId"];
            version: components["schemas"]["Version"];
            createdAt: components["schemas"]["Timestamp"];
            createdBy: components["schemas"]["UserId"];
            briefVersion: components["schemas"]["Version"];
            gateId: components["schemas"]["GateId"];
            workItems: components["schemas"]["WorkItem"][];
            options: components["schemas"]["ExecutionOption"][];
            letters?: components["schemas"]["OptionLetters"];
            recommendedId: components["schemas"]["OptionId"];
            runnerPick?: components["schemas"]["OptionId"];
            assumptions: components["schemas"]["Assumptions"];
            seed: components["schemas"]["ContentHash"];
            pinned?: components["schemas"]["Pinned"];
            feedback: components["schemas"]["Feedback"] | null;
            runner?: components["schemas"]["RunnerIdentity"];
            author?: components["schemas"]["PlanAuthor"];
            leftOut?: components["schemas"]["LeftOut"];
            productKind?: components["schemas"]["PlannedKind"];
            research?: components["schemas"]["ResearchReport"];
            selectedOptionId: components["schemas"]["OptionId"] | null;
        };
        CurrentSelection: {
            selectedOption: components["schemas"]["ExecutionOption"];
            /** @default null */
            changes: components["schemas"]["Adjustments"] | null;
            planSetId: components["schemas"]["PlanSetId"];
            message: string;
            stale: boolean;
            changed: components["schemas"]["BasisPart"][];
            reviewDue?: components["schemas"]["ReviewCause"][];
            selection: components["schemas"]["Selection"];
        };
        /** Format: date */
        Day: string;
        DecidedGate: {
            id: components["schemas"]["GateId"];
            projectId: components["schemas"]["ProjectId"];
            type: components["schemas"]["GateType"];
            options: components["schemas"]["GateOption"][];
            openedAt: components["schemas"]["Timestamp"];
            openedBy: components["schemas"]["UserId"];
            /** @constant */
            status: "decided";
            decision: components["schemas"]["Decision"];
            actionText: components["schemas"]["requiredWords"] | null;
            note: components["schemas"]["requiredWords"] | null;
            decidedAt: components["schemas"]["Timestamp"];
            decidedBy: components["schemas"]["UserId"];
            nextAction: components["schemas"]["NextAction"];
        };
        /** @enum {string} */
        Decision: "proceed" | "narrow" | "pivot" | "park";
        Delivery: {
            id: components["schemas"]["DeliveryId"];
            webhookId: components["schemas"]["WebhookId"];
            projectId: components["schemas"]["ProjectId"];
            event: components["schemas"]["WebhookEvent"];
            at: components["schemas"]["Timestamp"];
            state: components["schemas"]["DeliveryState"];
            attempts: number;
            last: {
                at: components["schemas"]["Timestamp"];
                status: number | null;
                problem: components["schemas"]["DeliveryProblem"] | null;
            } | null;
            nextAt: components["schemas"]["Timestamp"] | null;
        };
        /** Format: uuid */
        DeliveryId: string;
        /** @enum {string} */
        DeliveryProblem: "status" | "redirect" | "timeout" | "connection" | "certificate" | "name" | "address" | "secret" | "revoked";
        /** @enum {string} */
        DeliveryState: "waiting" | "delivered" | "failed";
        /** @enum {string} */
        Discipline: "product" | "design" | "frontend" | "backend" | "mobile" | "data" | "infrastructure" | "quality" | "compliance" | "firmware";
        Draft: {
            workItems: components["schemas"]["WorkItem"][];
            options: components["schemas"]["OptionDraft"][];
            recommendedKey: components["schemas"]["OptionKey"];
            feedbackPoints: components["schemas"]["FeedbackPoints"];
            leftOut?: components["schemas"]["LeftOut"];
            productKind?: components["schemas"]["PlannedKind"];
        };
        DraftChecks: (components["schemas"]["Check"] | components["schemas"]["LimitCheck"])[];
        Engineers: number;
        Estimate: {
            hours: components["schemas"]["Percentiles"];
            weeks: components["schemas"]["Percentiles"];
            cost: {
                p10: components["schemas"]["MoneyRange"];
                p50: components["schemas"]["MoneyRange"];
                p80: components["schemas"]["MoneyRange"];
                p90: components["schemas"]["MoneyRange"];
            };
        };
        ExaminedAssumption: {
            words: components["schemas"]["point"];
            speaksFor: components["schemas"]["point"][];
            speaksAgainst: components["schemas"]["point"][];
            settledBy: components["schemas"]["point"];
            cheapestTest: components["schemas"]["point"];
            citations?: components["schemas"]["Citations"];
        };
        ExecutionOption: {
            id: components["schemas"]["OptionId"];
            name: components["schemas"]["line"];
            isRecommended: boolean;
            timeToShip: components["schemas"]["line"];
            engineeringCost: components["schemas"]["line"];
            riskLevel: components["schemas"]["RiskLevel"];
            riskReasons?: components["schemas"]["RiskReasons"];
            scopeCoverage: number;
            pros: components["schemas"]["ProsOrCons"];
            cons: components["schemas"]["ProsOrCons"];
            technicalApproach: components["schemas"]["prose"];
            tradeoffs: components["schemas"]["Tradeoffs"];
            engineeringImpact: components["schemas"]["prose"];
            costNote: components["schemas"]["point"];
            engineers: components["schemas"]["Engineers"];
            workItemIds: components["schemas"]["WorkItemId"][];
            estimate: components["schemas"]["Estimate"];
            checks?: components["schemas"]["Checks"];
        };
        ExportCursor: string;
        ExportPage: {
            files: components["schemas"]["ExportedFile"][];
            nextCursor: components["schemas"]["ExportCursor"] | null;
        };
        ExportedFile: {
            path: string;
            text: string;
        };
        Feedback: {
            text: components["schemas"]["requiredWords"];
            points: components["schemas"]["FeedbackPoints"];
        };
        FeedbackIntent: {
            /** @constant */
            kind: "keep";
            object: string;
        } | {
            /** @constant */
            kind: "drop";
            object: string;
        } | {
            /** @constant */
            kind: "add";
            object: string;
        } | {
            /** @constant */
            kind: "later";
            object: string;
        } | {
            /** @constant */
            kind: "done";
            object: string;
        } | {
            /** @constant */
            kind: "simplify";
            object: string;
        } | {
            /** @constant */
            kind: "replace";
            object: string;
            other: string;
        } | {
            /** @constant */
            kind: "swap";
            object: string;
            other: string;
        } | {
            /** @constant */
            kind: "hours";
            object: string;
            hours: number;
        } | {
            /** @constant */
            kind: "budget";
            amount: number;
            currency?: components["schemas"]["Currency"];
        } | {
            /** @constant */
            kind: "raise";
            /** @enum {string} */
            limit: "budget" | "weeks";
            amount: number;
            /** @enum {string} */
            how: "to" | "by" | "times";
            currency?: components["schemas"]["Currency"];
        } | {
            /** @constant */
            kind: "weeks";
            weeks: number;
        } | {
            /** @constant */
            kind: "team";
            engineers: components["schemas"]["Engineers"];
            bound: components["schemas"]["TeamBound"];
        } | {
            /** @constant */
            kind: "hours_per_week";
            hours: number;
        } | {
            /** @constant */
            kind: "options";
            count: number;
        } | {
            /** @constant */
            kind: "lighter";
            by: components["schemas"]["Lighter"];
        } | {
            /** @constant */
            kind: "more_people";
        } | {
            /** @constant */
            kind: "question";
            answer: components["schemas"]["point"] | null;
        } | {
            /** @constant */
            kind: "ask";
            question: components["schemas"]["point"];
        } | {
            /** @constant */
            kind: "remark";
        } | {
            /** @constant */
            kind: "not_understood";
        };
        FeedbackPoint: {
            words: components["schemas"]["point"];
            used: boolean;
            how: components["schemas"]["point"];
            reading?: {
                intent: components["schemas"]["FeedbackIntent"];
                options?: components["schemas"]["line"][];
            };
        };
        FeedbackPoints: components["schemas"]["FeedbackPoint"][];
        FeedbackReading: {
            points: {
                words: components["schemas"]["point"];
                intent: components["schemas"]["FeedbackIntent"];
                options?: components["schemas"]["line"][];
                note?: components["schemas"]["point"];
                choices: components["schemas"]["FeedbackIntent"][];
            }[];
        };
        FocusedHoursPerWeek: number;
        ForecastScore: {
            actual: number;
            forecast: components["schemas"]["Percentiles"];
            writtenMedian: number;
            reached: number;
        };
        Gate: components["schemas"]["PendingGate"] | components["schemas"]["DecidedGate"];
        /** Format: uuid */
        GateId: string;
        GateOption: {
            decision: components["schemas"]["Decision"];
            title: components["schemas"]["point"];
            meaning: components["schemas"]["point"];
            whatHappensNext: components["schemas"]["point"];
            pros: components["schemas"]["point"][];
            cons: components["schemas"]["point"][];
            whyChoose: components["schemas"]["point"];
            requiresActionText: boolean;
        };
        /** @enum {string} */
        GateType: "direction";
        /** @enum {string} */
        HoursFrom: "catalogue" | "model" | "team";
        HoursRange: {
            low: number;
            likely: number;
            high: number;
        };
        Intake: {
            language: string | null;
            name: components["schemas"]["line"] | null;
            description: components["schemas"]["point"] | null;
            brief: components["schemas"]["Brief"];
            passages: components["schemas"]["Passage"][];
            questions: components["schemas"]["Question"][];
            currency?: components["schemas"]["Currency"];
        };
        Interview: {
            id: components["schemas"]["InterviewId"];
            projectId: components["schemas"]["ProjectId"];
            startedAt: components["schemas"]["Timestamp"];
            state: components["schemas"]["InterviewState"];
            answered: components["schemas"]["AnsweredQuestion"][];
            brief: components["schemas"]["Brief"];
            missing: components["schemas"]["BriefPart"][];
            runId: components["schemas"]["RunId"] | null;
        };
        /** Format: uuid */
        InterviewId: string;
        InterviewState: {
            /** @constant */
            kind: "asking";
            question: components["schemas"]["Question"];
            reason: components["schemas"]["QuestionReason"];
        } | {
            /** @constant */
            kind: "enough";
            largest: number;
        } | {
            /** @constant */
            kind: "limit";
        } | {
            /** @constant */
            kind: "finished";
            briefVersion: components["schemas"]["Version"];
        };
        IssuedShare: {
            id: components["schemas"]["ShareId"];
            projectId: components["schemas"]["ProjectId"];
            name: components["schemas"]["line"] | null;
            withNotes: boolean;
            createdAt: components["schemas"]["Timestamp"];
            endsAt: components["schemas"]["Timestamp"] | null;
            revokedAt: components["schemas"]["Timestamp"] | null;
            views: number;
            lastViewedAt: components["schemas"]["Timestamp"] | null;
            secret: components["schemas"]["ShareSecret"];
        };
        IssuedToken: {
            id: components["schemas"]["TokenId"];
            name: components["schemas"]["line"];
            scope: components["schemas"]["TokenScope"];
            createdAt: components["schemas"]["Timestamp"];
            expiresAt: components["schemas"]["Timestamp"] | null;
            revokedAt: components["schemas"]["Timestamp"] | null;
            lastUsedAt: components["schemas"]["Timestamp"] | null;
            mayBuild?: boolean;
            projectId?: components["schemas"]["ProjectId"];
            secret: components["schemas"]["TokenSecret"];
        };
        IssuedWebhook: {
            id: components["schemas"]["WebhookId"];
            /** Format: uri */
            url: string;
            events: components["schemas"]["WebhookEvent"][];
            createdAt: components["schemas"]["Timestamp"];
            revokedAt: components["schemas"]["Timestamp"] | null;
            projectId?: components["schemas"]["ProjectId"];
            secret: components["schemas"]["WebhookSecret"];
        };
        ItemActual: {
            workItemId: components["schemas"]["WorkItemId"];
            state: components["schemas"]["ItemState"];
            hours: number;
        };
        /** @enum {string} */
        ItemState: "open" | "done" | "dropped";
        Ledger: {
            plans: components["schemas"]["LedgerPlan"][];
            record: components["schemas"]["TrackRecord"];
        };
        LedgerPlan: {
            projectId: components["schemas"]["ProjectId"];
            projectName: components["schemas"]["line"];
            selectionId: components["schemas"]["SelectionId"];
            optionName: components["schemas"]["line"];
            planVersion: components["schemas"]["Version"];
            on: components["schemas"]["Day"];
            outcome: components["schemas"]["PlanOutcome"];
            abandoned: boolean;
        };
        LeftOut: components["schemas"]["point"][];
        /** @enum {string} */
        Lighter: "cost" | "time" | "scope";
        Limit: {
            /** @enum {string} */
            of: "weeks" | "budget" | "engineers";
            /** @enum {string} */
            is: "at_most" | "at_least";
            amount: number;
            currency?: components["schemas"]["Currency"];
        };
        LimitCheck: {
            /** @enum {string} */
            part: "needs" | "keyConstraints" | "targets";
            words: components["schemas"]["point"];
            question?: components["schemas"]["CapabilityQuestion"];
            limits: components["schemas"]["Limit"][];
            notJudged?: components["schemas"]["point"];
        };
        ListedPermit: {
            id: components["schemas"]["PermitId"];
            number: components["schemas"]["Version"];
            commit: components["schemas"]["Commit"] | null;
            environment: components["schemas"]["BuildEnvironment"] | null;
            userId: components["schemas"]["UserId"];
            tokenId: components["schemas"]["TokenId"] | null;
            authorizedAt: components["schemas"]["Timestamp"];
            contentHash: components["schemas"]["ContentHash"];
            optionName: components["schemas"]["line"];
            end: components["schemas"]["PermitEnd"] | null;
        };
        MoneyRange: {
            low: number;
            high: number;
        };
        Need: {
            id: components["schemas"]["line"];
            text: components["schemas"]["point"];
            priority: components["schemas"]["Priority"];
        };
        NextAction: {
            /** @constant */
            kind: "generate_plans";
        } | {
            /** @constant */
            kind: "revise_brief";
            instruction: components["schemas"]["requiredWords"];
        } | {
            /** @constant */
            kind: "unpark_project";
        };
        OptionAdjustments: {
            optionId: components["schemas"]["OptionId"];
            engineers?: components["schemas"]["Engineers"];
            takeOut?: components["schemas"]["WorkItemId"][];
            putIn?: components["schemas"]["WorkItemId"][];
        };
        OptionDraft: {
            key: components["schemas"]["OptionKey"];
            name: components["schemas"]["line"];
            workItemIds: components["schemas"]["WorkItemId"][];
            engineers: components["schemas"]["Engineers"];
            technicalApproach: components["schemas"]["prose"];
            pros: components["schemas"]["ProsOrCons"];
            cons: components["schemas"]["ProsOrCons"];
            tradeoffs: components["schemas"]["Tradeoffs"];
            engineeringImpact: components["schemas"]["prose"];
            checks?: components["schemas"]["DraftChecks"];
        };
        /** Format: uuid */
        OptionId: string;
        OptionKey: string;
        /** @enum {string} */
        OptionLetter: "A" | "B" | "C" | "D" | "E" | "F";
        OptionLetters: components["schemas"]["OptionLetter"][];
        Passage: {
            text: string;
            lines: [
                number,
                number
            ];
            went: components["schemas"]["PassagePlace"];
            why: components["schemas"]["point"];
        };
        PassagePlace: {
            /** @constant */
            kind: "name";
        } | {
            /** @constant */
            kind: "section";
            section: components["schemas"]["BriefSection"];
        } | {
            /** @constant */
            kind: "need";
            needId: components["schemas"]["line"];
        } | {
            /** @constant */
            kind: "outOfScope";
        } | {
            /** @constant */
            kind: "target";
            target: components["schemas"]["TargetName"];
        } | {
            /** @constant */
            kind: "notes";
        } | {
            /** @constant */
            kind: "productKind";
        } | {
            /** @constant */
            kind: "capabilityAnswers";
        } | {
            /** @constant */
            kind: "heading";
        } | {
            /** @constant */
            kind: "leftOut";
        };
        PendingGate: {
            id: components["schemas"]["GateId"];
            projectId: components["schemas"]["ProjectId"];
            type: components["schemas"]["GateType"];
            options: components["schemas"]["GateOption"][];
            openedAt: components["schemas"]["Timestamp"];
            openedBy: components["schemas"]["UserId"];
            /** @constant */
            status: "pending";
        };
        Percentiles: {
            p10: number;
            p50: number;
            p80: number;
            p90: number;
        };
        Permit: {
            projectId: components["schemas"]["ProjectId"];
            selection: components["schemas"]["Selection"];
            selectedOption: components["schemas"]["ExecutionOption"];
            contentHash: components["schemas"]["ContentHash"];
            authorizedAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["PermitId"];
            number: components["schemas"]["Version"];
            commit: components["schemas"]["Commit"] | null;
            environment: components["schemas"]["BuildEnvironment"] | null;
            userId: components["schemas"]["UserId"];
            tokenId: components["schemas"]["TokenId"] | null;
            jws: string | null;
        };
        PermitEnd: {
            cause: components["schemas"]["PermitEndCause"];
            reason: components["schemas"]["requiredWords"] | null;
            at: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        PermitEndCause: "brief" | "gate" | "selection" | "parked" | "review" | "revoked" | "assumptions" | "archived";
        /** Format: uuid */
        PermitId: string;
        Pinned: {
            fromVersion: components["schemas"]["Version"];
            options: {
                id: components["schemas"]["OptionId"];
                briefVersion: components["schemas"]["Version"];
            }[];
            assumptionsBriefVersion: components["schemas"]["Version"];
            scopeBasis: number;
        };
        PinnedOptionIds: components["schemas"]["OptionId"][];
        PlanAuthor: {
            /** @constant */
            kind: "person";
            agent?: components["schemas"]["line"];
            editedFrom?: components["schemas"]["Version"];
        } | {
            /** @constant */
            kind: "app";
            tokenId: components["schemas"]["TokenId"];
            tokenName: components["schemas"]["line"];
            agent?: components["schemas"]["line"];
            editedFrom?: components["schemas"]["Version"];
        };
        PlanOutcome: {
            /** @enum {string} */
            state: "running" | "finished" | "dropped";
            paidHours: number;
            weeks: number;
            passed: ("hours" | "weeks")[];
            score?: components["schemas"]["ForecastScore"];
        };
        /** @enum {string} */
        PlanRunKind: "generate" | "regenerate" | "deep_research";
        PlanRunRequest: {
            kind: components["schemas"]["PlanRunKind"];
            briefVersion: components["schemas"]["Version"];
            gateId: components["schemas"]["GateId"];
            assumptionsVersion?: components["schemas"]["Version"];
            previous: {
                planSetId: components["schemas"]["PlanSetId"];
                feedback: components["schemas"]["requiredWords"];
                pinnedOptionIds?: components["schemas"]["PinnedOptionIds"];
                reading?: components["schemas"]["ConfirmedReading"];
            } | null;
        };
        PlanSet: {
            id: components["schemas"]["PlanSetId"];
            projectId: components["schemas"]["ProjectId"];
            version: components["schemas"]["Version"];
            createdAt: components["schemas"]["Timestamp"];
            createdBy: components["schemas"]["UserId"];
            briefVersion: components["schemas"]["Version"];
            gateId: components["schemas"]["GateId"];
            workItems: components["schemas"]["WorkItem"][];
            options: components["schemas"]["ExecutionOption"][];
            letters?: components["schemas"]["OptionLetters"];
            recommendedId: components["schemas"]["OptionId"];
            runnerPick?: components["schemas"]["OptionId"];
            assumptions: components["schemas"]["Assumptions"];
            seed: components["schemas"]["ContentHash"];
            pinned?: components["schemas"]["Pinned"];
            feedback: components["schemas"]["Feedback"] | null;
            runner?: components["schemas"]["RunnerIdentity"];
            author?: components["schemas"]["PlanAuthor"];
            leftOut?: components["schemas"]["LeftOut"];
            productKind?: components["schemas"]["PlannedKind"];
            research?: components["schemas"]["ResearchReport"];
        };
        PlanSetHead: {
            id: components["schemas"]["PlanSetId"];
            version: components["schemas"]["Version"];
            briefVersion: components["schemas"]["Version"];
            optionNames: components["schemas"]["line"][];
            letters?: components["schemas"]["OptionLetters"];
            feedback: components["schemas"]["requiredWords"] | null;
            runner?: components["schemas"]["RunnerIdentity"];
            author?: components["schemas"]["PlanAuthor"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** Format: uuid */
        PlanSetId: string;
        PlannedKind: {
            kind: components["schemas"]["ProductKind"];
            because?: components["schemas"]["point"];
        };
        PlausibleAnswer: {
            answer: components["schemas"]["point"];
            items: {
                workItemId: components["schemas"]["WorkItemId"];
                hours: components["schemas"]["HoursRange"] | null;
            }[];
        };
        PricedPlan: {
            id: components["schemas"]["PlanSetId"];
            version: components["schemas"]["Version"];
            createdAt: components["schemas"]["Timestamp"];
            options: components["schemas"]["ExecutionOption"][];
            letters?: components["schemas"]["OptionLetters"];
            workItems: {
                id: components["schemas"]["WorkItemId"];
                title: components["schemas"]["line"];
                discipline: components["schemas"]["Discipline"];
                hours: components["schemas"]["HoursRange"];
                value: number;
                dependsOn: components["schemas"]["WorkItemId"][];
                addresses: components["schemas"]["Address"][];
                flags?: components["schemas"]["RiskFlag"][];
                question?: components["schemas"]["CapabilityQuestion"];
                reading?: components["schemas"]["Certainty"];
                hoursFrom?: components["schemas"]["HoursFrom"];
                runningCost?: components["schemas"]["RunningCost"];
            }[];
            recommendedId: components["schemas"]["OptionId"];
            runnerPick?: components["schemas"]["OptionId"];
            assumptions: components["schemas"]["Assumptions"];
            seed: components["schemas"]["ContentHash"];
            pinned?: components["schemas"]["Pinned"];
            runner?: components["schemas"]["RunnerIdentity"];
        };
        /** @enum {string} */
        Priority: "must" | "should" | "could";
        /** @enum {string} */
        ProductKind: "web_application" | "static_site" | "mobile_app" | "desktop_app" | "browser_extension" | "command_line_or_library" | "api_or_data_pipeline" | "machine_learning" | "firmware_or_device" | "game" | "regulated_product";
        Project: {
            id: components["schemas"]["ProjectId"];
            name: components["schemas"]["line"];
            description: string | null;
            /** @enum {string} */
            status: "active" | "parked";
            createdAt: components["schemas"]["Timestamp"];
            archivedAt?: components["schemas"]["Timestamp"];
        };
        ProjectAssumptions: {
            rate: components["schemas"]["RateBand"];
            currency: components["schemas"]["Currency"];
            focusedHoursPerWeek: components["schemas"]["FocusedHoursPerWeek"];
            coordinationLoss: components["schemas"]["CoordinationLoss"];
            startDate?: components["schemas"]["StartDate"];
            /** @constant */
            usesHistory?: false;
        };
        ProjectCounts: {
            active: number;
            parked: number;
            attention: number;
            working: number;
            buildable: number;
            archived: number;
        };
        /** Format: uuid */
        ProjectId: string;
        ProjectOverview: {
            project: components["schemas"]["Project"];
            brief: {
                version: components["schemas"]["Version"];
            } | null;
            gate: ({
                /** @constant */
                status: "pending";
            } | {
                /** @constant */
                status: "decided";
                decision: components["schemas"]["Decision"];
            }) | null;
            plan: {
                version: components["schemas"]["Version"];
                briefVersion: components["schemas"]["Version"];
                optionNames: components["schemas"]["line"][];
                /** @constant */
                briefRestored?: true;
            } | null;
            selection: {
                optionName: components["schemas"]["line"];
                planVersion: components["schemas"]["Version"];
                stale: boolean;
                changed: components["schemas"]["BasisPart"][];
                reviewDue?: components["schemas"]["ReviewCause"][];
            } | null;
            mayBuild: boolean;
            activeRun: {
                id: components["schemas"]["RunId"];
                status: components["schemas"]["RunStatus"];
                createdAt: components["schemas"]["Timestamp"];
            } | null;
            figures?: {
                workedAt: components["schemas"]["Timestamp"];
                p80: {
                    weeks: number;
                    cost: components["schemas"]["MoneyRange"];
                    currency: components["schemas"]["Currency"];
                } | null;
                permit?: components["schemas"]["Version"];
            };
        };
        ProposedQuestion: {
            id: components["schemas"]["line"];
            part: components["schemas"]["BriefPart"];
            question: components["schemas"]["point"];
            why: components["schemas"]["point"];
            example: components["schemas"]["point"];
            answer: components["schemas"]["AnswerType"];
            plausible: components["schemas"]["PlausibleAnswer"][];
        };
        ProsOrCons: components["schemas"]["point"][];
        Question: {
            id: components["schemas"]["line"];
            part: components["schemas"]["BriefPart"];
            question: components["schemas"]["point"];
            why: components["schemas"]["point"];
            example: components["schemas"]["point"];
            answer: components["schemas"]["AnswerType"];
        };
        QuestionReason: {
            /** @constant */
            kind: "essential";
        } | {
            /** @constant */
            kind: "shift";
            low: number;
            high: number;
        } | {
            /** @constant */
            kind: "reading";
        } | {
            /** @constant */
            kind: "evidence";
        };
        QuestionsRunRequest: {
            /** @constant */
            kind: "propose_questions";
            briefVersion: number;
            planSetId: components["schemas"]["PlanSetId"] | null;
            inputHash: components["schemas"]["ContentHash"];
        };
        RateBand: {
            low: number;
            high: number;
        };
        ReadPoint: {
            words: components["schemas"]["point"];
            intent: components["schemas"]["FeedbackIntent"];
            options?: components["schemas"]["line"][];
        };
        RecordFile: {
            name: string;
            mediaType: string;
            text: string;
        };
        ResearchReport: {
            items: components["schemas"]["ResearchedItem"][];
            assumptions: components["schemas"]["ExaminedAssumption"][];
            citations?: components["schemas"]["Citations"];
        };
        ResearchedItem: {
            workItemId: components["schemas"]["WorkItemId"];
            sizes: (components["schemas"]["HoursRange"] | null)[];
            why?: components["schemas"]["point"];
        };
        Review: {
            id: components["schemas"]["ReviewId"];
            selectionId: components["schemas"]["SelectionId"];
            cause: components["schemas"]["ReviewCause"];
            assumption: components["schemas"]["point"] | null;
            dueAt: components["schemas"]["Timestamp"];
            end: {
                /** @enum {string} */
                kind: "confirmed" | "withdrawn";
                reason: components["schemas"]["requiredWords"] | null;
                at: components["schemas"]["Timestamp"];
            } | null;
        };
        /** @enum {string} */
        ReviewCause: "hours" | "weeks" | "assumption";
        /** Format: uuid */
        ReviewId: string;
        Reviews: components["schemas"]["Review"][];
        RevisionRunRequest: {
            /** @constant */
            kind: "revise_brief";
            briefVersion: components["schemas"]["Version"];
            gateId: components["schemas"]["GateId"];
        };
        /** @enum {string} */
        RiskFactor: "novel" | "outside_dependency" | "approval" | "regulated" | "spread" | "length" | "team";
        RiskFlag: {
            kind: components["schemas"]["RiskKind"];
            words: components["schemas"]["line"];
        };
        /** @enum {string} */
        RiskKind: "novel" | "outside_dependency" | "approval" | "regulated";
        /** @enum {string} */
        RiskLevel: "low" | "medium" | "high";
        RiskReason: {
            factor: components["schemas"]["RiskFactor"];
            words: components["schemas"]["point"];
            workItemIds?: components["schemas"]["WorkItemId"][];
        };
        RiskReasons: components["schemas"]["RiskReason"][];
        Run: {
            id: components["schemas"]["RunId"];
            projectId: components["schemas"]["ProjectId"];
            request: components["schemas"]["RunRequest"];
            status: components["schemas"]["RunStatus"];
            attempts: number;
            runner: components["schemas"]["RunnerIdentity"] | null;
            promptVersion: number | null;
            usage: components["schemas"]["RunUsage"] | null;
            planSetId: components["schemas"]["PlanSetId"] | null;
            result?: components["schemas"]["RunResult"];
            refusal: components["schemas"]["RunRefusal"] | null;
            createdAt: components["schemas"]["Timestamp"];
            createdBy: components["schemas"]["UserId"];
            startedAt: components["schemas"]["Timestamp"] | null;
            endedAt: components["schemas"]["Timestamp"] | null;
            deadlineAt: components["schemas"]["Timestamp"];
        };
        /** Format: uuid */
        RunId: string;
        RunOutlook: {
            runner: components["schemas"]["RunnerIdentity"];
            forecast: components["schemas"]["CostForecast"] | null;
        };
        RunRefusal: {
            /** @constant */
            reason: "RUNNER_OUTPUT_INVALID";
            details: {
                issues: {
                    path: string;
                    message: string;
                }[];
            };
        } | {
            /** @constant */
            reason: "RUNNER_FAILED";
            details: {
                /** @default unexpected */
                kind: components["schemas"]["RunnerFailedKind"];
            } | null;
        } | {
            /** @constant */
            reason: "RUNNER_OVERLOADED";
            details: {
                retryAfterSeconds: number;
            };
        } | {
            /** @constant */
            reason: "RUNNER_TIMEOUT";
            details: {
                afterSeconds: number;
            };
        } | {
            /** @constant */
            reason: "INTERNAL";
            details: null;
        };
        RunRequest: components["schemas"]["PlanRunRequest"] | components["schemas"]["QuestionsRunRequest"] | components["schemas"]["WritingRunRequest"] | components["schemas"]["RevisionRunRequest"];
        RunResult: {
            /** @constant */
            kind: "questions";
            questions: components["schemas"]["ProposedQuestion"][];
            draft: components["schemas"]["Draft"] | null;
        } | {
            /** @constant */
            kind: "brief";
            written: components["schemas"]["WrittenBrief"];
        };
        /** @enum {string} */
        RunStatus: "queued" | "running" | "retrying" | "succeeded" | "failed" | "canceled";
        RunUsage: {
            inputTokens: number;
            outputTokens: number;
        };
        /** @enum {string} */
        RunnerFailedKind: "server" | "connection" | "unauthorized" | "out_of_credit" | "rejected" | "too_large" | "cut_off" | "refused" | "indiscreet" | "unreadable" | "interrupted" | "unexpected";
        RunnerIdentity: {
            name: components["schemas"]["line"];
            model: components["schemas"]["line"] | null;
        };
        RunningCost: {
            low: number;
            high: number;
        };
        Selection: {
            id: components["schemas"]["SelectionId"];
            number: components["schemas"]["Version"];
            projectId: components["schemas"]["ProjectId"];
            planSetId: components["schemas"]["PlanSetId"];
            optionId: components["schemas"]["OptionId"];
            reason: components["schemas"]["requiredWords"] | null;
            changes: components["schemas"]["Adjustments"] | null;
            basis: components["schemas"]["SelectionBasis"];
            contentHash: components["schemas"]["ContentHash"];
            selectedAt: components["schemas"]["Timestamp"];
            selectedBy: components["schemas"]["UserId"];
        };
        SelectionBasis: {
            brief: {
                version: components["schemas"]["Version"];
                contentHash: components["schemas"]["ContentHash"];
            };
            gate: {
                id: components["schemas"]["GateId"];
                decision: components["schemas"]["Decision"] | null;
            } | null;
            optionHash: components["schemas"]["ContentHash"];
            assumptionsHash: components["schemas"]["ContentHash"];
        };
        /** Format: uuid */
        SelectionId: string;
        SelectionReceipt: {
            selectedOption: components["schemas"]["ExecutionOption"];
            /** @default null */
            changes: components["schemas"]["Adjustments"] | null;
            planSetId: components["schemas"]["PlanSetId"];
            message: string;
        };
        Share: {
            id: components["schemas"]["ShareId"];
            projectId: components["schemas"]["ProjectId"];
            name: components["schemas"]["line"] | null;
            withNotes: boolean;
            createdAt: components["schemas"]["Timestamp"];
            endsAt: components["schemas"]["Timestamp"] | null;
            revokedAt: components["schemas"]["Timestamp"] | null;
            views: number;
            lastViewedAt: components["schemas"]["Timestamp"] | null;
        };
        /** Format: uuid */
        ShareId: string;
        ShareSecret: string;
        SharedProject: {
            name: components["schemas"]["line"];
            plan: components["schemas"]["PricedPlan"] | null;
            targets: components["schemas"]["Targets"];
            weights: components["schemas"]["Weights"];
            direction: {
                decision: components["schemas"]["Decision"];
                actionText: components["schemas"]["requiredWords"] | null;
                note: components["schemas"]["requiredWords"] | null;
                decidedAt: components["schemas"]["Timestamp"];
            } | null;
            choice: {
                optionId: components["schemas"]["OptionId"];
                optionName: components["schemas"]["line"];
                planVersion: components["schemas"]["Version"];
                estimate: components["schemas"]["Estimate"];
                currency: components["schemas"]["Currency"];
                changes: components["schemas"]["Adjustments"] | null;
                reason: components["schemas"]["requiredWords"] | null;
                selectedAt: components["schemas"]["Timestamp"];
                stale: boolean;
            } | null;
            permit: {
                number: components["schemas"]["Version"];
                optionName: components["schemas"]["line"];
                authorizedAt: components["schemas"]["Timestamp"];
                end: components["schemas"]["PermitEnd"] | null;
            } | null;
            notes: string | null;
            endsAt: components["schemas"]["Timestamp"] | null;
        };
        /** Format: date */
        StartDate: string;
        /** @enum {string} */
        TargetName: "weeks" | "launchBy" | "budget" | "engineers" | "currency";
        Targets: {
            weeks?: number;
            /** Format: date */
            launchBy?: string;
            budget?: number;
            engineers?: components["schemas"]["Engineers"];
            currency?: components["schemas"]["Currency"];
        };
        /** @enum {string} */
        TeamBound: "exactly" | "at_most" | "at_least";
        /** @enum {string} */
        Tier: "founder" | "cto";
        /** Format: date-time */
        Timestamp: string;
        /** Format: uuid */
        TokenId: string;
        /** @enum {string} */
        TokenScope: "read" | "plan" | "build";
        TokenSecret: string;
        TrackRecord: {
            plans: number;
            withinP80: {
                plans: number;
                low: number;
                high: number;
            } | null;
            factor: {
                factor: number;
                low: number;
                high: number;
            } | null;
            p80OverMedian: {
                with: number;
                without: number;
            };
            calibration: number[] | null;
            intervalScore: number | null;
        };
        Tradeoffs: components["schemas"]["point"][];
        User: {
            id: components["schemas"]["UserId"];
            tier: components["schemas"]["Tier"];
        };
        /** Format: uuid */
        UserId: string;
        /** @enum {string} */
        Verdict: "kept" | "broken" | "not_judged";
        Version: number;
        Webhook: {
            id: components["schemas"]["WebhookId"];
            /** Format: uri */
            url: string;
            events: components["schemas"]["WebhookEvent"][];
            createdAt: components["schemas"]["Timestamp"];
            revokedAt: components["schemas"]["Timestamp"] | null;
            projectId?: components["schemas"]["ProjectId"];
        };
        /** @enum {string} */
        WebhookEvent: "gate.decided" | "plan.ready" | "plan.selected" | "permit.given" | "permit.ended" | "review.due";
        /** Format: uuid */
        WebhookId: string;
        WebhookSecret: string;
        Weights: {
            time: number;
            cost: number;
            risk: number;
            scope: number;
        };
        WorkItem: {
            id: components["schemas"]["WorkItemId"];
            title: components["schemas"]["line"];
            discipline: components["schemas"]["Discipline"];
            hours: components["schemas"]["HoursRange"];
            value: number;
            dependsOn: components["schemas"]["WorkItemId"][];
            addresses: components["schemas"]["Address"][];
            flags?: components["schemas"]["RiskFlag"][];
            question?: components["schemas"]["CapabilityQuestion"];
            reading?: components["schemas"]["Certainty"];
            hoursFrom?: components["schemas"]["HoursFrom"];
            runningCost?: components["schemas"]["RunningCost"];
        };
        WorkItemId: string;
        WorkProgress: {
            selectionId: components["schemas"]["SelectionId"];
            planSetId: components["schemas"]["PlanSetId"];
            startedOn: components["schemas"]["Day"];
            items: {
                workItemId: components["schemas"]["WorkItemId"];
                state: components["schemas"]["ItemState"];
                hours: number;
                on: components["schemas"]["Day"];
            }[];
            totals: components["schemas"]["ActualTotals"] | null;
            outcome: components["schemas"]["PlanOutcome"] | null;
            reviews: components["schemas"]["Reviews"];
        };
        WritingRunRequest: {
            /** @constant */
            kind: "write_brief";
            briefVersion: number;
            inputHash: components["schemas"]["ContentHash"];
        };
        WrittenBrief: {
            brief: components["schemas"]["Brief"];
            sources: components["schemas"]["BriefSources"];
            questions: components["schemas"]["Question"][];
            leftOut: components["schemas"]["point"][];
        };
        "briefs.sort": {
            runId: components["schemas"]["RunId"];
        };
        line: string;
        point: string;
        prose: string;
        requiredWords: string;
    };
    responses: {
        /** @description INVALID_INPUT */
        Refused400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32600;
                        data: {
                            /** @constant */
                            code: "BAD_REQUEST";
                            /** @constant */
                            httpStatus: 400;
                            requestId: string;
                            /** @constant */
                            reason: "INVALID_INPUT";
                            details: {
                                issues: {
                                    path: string;
                                    message: string;
                                }[];
                            };
                        };
                    };
                };
            };
        };
        /** @description UNAUTHENTICATED */
        Refused401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32001;
                        data: {
                            /** @constant */
                            code: "UNAUTHORIZED";
                            /** @constant */
                            httpStatus: 401;
                            requestId: string;
                            /** @constant */
                            reason: "UNAUTHENTICATED";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description UPGRADE_REQUIRED */
        Refused402: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32002;
                        data: {
                            /** @constant */
                            code: "PAYMENT_REQUIRED";
                            /** @constant */
                            httpStatus: 402;
                            requestId: string;
                            /** @constant */
                            reason: "UPGRADE_REQUIRED";
                            details: {
                                feature: string;
                                requiredTier: string;
                                upgradeUrl: string;
                            };
                        };
                    };
                };
            };
        };
        /** @description FORBIDDEN */
        Refused403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32003;
                        data: {
                            /** @constant */
                            code: "FORBIDDEN";
                            /** @constant */
                            httpStatus: 403;
                            requestId: string;
                            /** @constant */
                            reason: "FORBIDDEN";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description PROJECT_NOT_FOUND, BRIEF_NOT_FOUND, GATE_NOT_FOUND, PLAN_NOT_FOUND, OPTION_NOT_FOUND, SELECTION_NOT_FOUND, RUN_NOT_FOUND, TOKEN_NOT_FOUND, INTERVIEW_NOT_FOUND, PERMIT_NOT_FOUND, WEBHOOK_NOT_FOUND, SHARE_NOT_FOUND, PROCEDURE_NOT_FOUND */
        Refused404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "PROJECT_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "BRIEF_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "GATE_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "PLAN_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "OPTION_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "SELECTION_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "RUN_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "TOKEN_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "INTERVIEW_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "PERMIT_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "WEBHOOK_NOT_FOUND";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "SHARE_NOT_FOUND";
                            details: {
                                endedAt: string;
                            } | null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32004;
                        data: {
                            /** @constant */
                            code: "NOT_FOUND";
                            /** @constant */
                            httpStatus: 404;
                            requestId: string;
                            /** @constant */
                            reason: "PROCEDURE_NOT_FOUND";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description METHOD_NOT_SUPPORTED */
        Refused405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32005;
                        data: {
                            /** @constant */
                            code: "METHOD_NOT_SUPPORTED";
                            /** @constant */
                            httpStatus: 405;
                            requestId: string;
                            /** @constant */
                            reason: "METHOD_NOT_SUPPORTED";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description TOO_MANY_TOKENS, TOO_MANY_WEBHOOKS, TOO_MANY_SHARES, GATE_UNRESOLVED, GATE_NOT_PROCEED, NO_REVISION_DUE, GATE_ALREADY_OPEN, GATE_ALREADY_DECIDED, PLAN_NOT_SELECTED, PLAN_ALREADY_SELECTED, SELECTION_STALE, REVIEW_DUE, VERSION_CONFLICT, PROJECT_NOT_PARKED, PROJECT_ARCHIVED, PROJECT_NOT_ARCHIVED, RUN_IN_PROGRESS, RUN_CANCELED */
        Refused409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "TOO_MANY_TOKENS";
                            details: {
                                limit: number;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "TOO_MANY_WEBHOOKS";
                            details: {
                                limit: number;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "TOO_MANY_SHARES";
                            details: {
                                limit: number;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "GATE_UNRESOLVED";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "GATE_NOT_PROCEED";
                            details: {
                                /** @enum {string} */
                                decision: "proceed" | "narrow" | "pivot" | "park";
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "NO_REVISION_DUE";
                            details: {
                                decision: ("proceed" | "narrow" | "pivot" | "park") | null;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "GATE_ALREADY_OPEN";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "GATE_ALREADY_DECIDED";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "PLAN_NOT_SELECTED";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "PLAN_ALREADY_SELECTED";
                            details: {
                                /** Format: uuid */
                                selectedOptionId: string;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "SELECTION_STALE";
                            details: {
                                changed: ("brief" | "gate" | "option" | "assumptions")[];
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "REVIEW_DUE";
                            details: {
                                passed: ("hours" | "weeks" | "assumption")[];
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "VERSION_CONFLICT";
                            details: {
                                currentVersion: number;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "PROJECT_NOT_PARKED";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "PROJECT_ARCHIVED";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "PROJECT_NOT_ARCHIVED";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "RUN_IN_PROGRESS";
                            details: {
                                /** Format: uuid */
                                runId: string;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32009;
                        data: {
                            /** @constant */
                            code: "CONFLICT";
                            /** @constant */
                            httpStatus: 409;
                            requestId: string;
                            /** @constant */
                            reason: "RUN_CANCELED";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description PAYLOAD_TOO_LARGE */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32013;
                        data: {
                            /** @constant */
                            code: "PAYLOAD_TOO_LARGE";
                            /** @constant */
                            httpStatus: 413;
                            requestId: string;
                            /** @constant */
                            reason: "PAYLOAD_TOO_LARGE";
                            details: {
                                limit: number;
                            };
                        };
                    };
                };
            };
        };
        /** @description UNSUPPORTED_MEDIA_TYPE */
        Refused415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32015;
                        data: {
                            /** @constant */
                            code: "UNSUPPORTED_MEDIA_TYPE";
                            /** @constant */
                            httpStatus: 415;
                            requestId: string;
                            /** @constant */
                            reason: "UNSUPPORTED_MEDIA_TYPE";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description BRIEF_TOO_THIN, FEEDBACK_REQUIRED, ACTION_TEXT_REQUIRED, INVALID_TEXT, IDEMPOTENCY_MISMATCH */
        Refused422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32022;
                        data: {
                            /** @constant */
                            code: "UNPROCESSABLE_CONTENT";
                            /** @constant */
                            httpStatus: 422;
                            requestId: string;
                            /** @constant */
                            reason: "BRIEF_TOO_THIN";
                            details: {
                                missing: ("problem" | "need")[];
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32022;
                        data: {
                            /** @constant */
                            code: "UNPROCESSABLE_CONTENT";
                            /** @constant */
                            httpStatus: 422;
                            requestId: string;
                            /** @constant */
                            reason: "FEEDBACK_REQUIRED";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32022;
                        data: {
                            /** @constant */
                            code: "UNPROCESSABLE_CONTENT";
                            /** @constant */
                            httpStatus: 422;
                            requestId: string;
                            /** @constant */
                            reason: "ACTION_TEXT_REQUIRED";
                            details: {
                                /** @enum {string} */
                                decision: "proceed" | "narrow" | "pivot" | "park";
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32022;
                        data: {
                            /** @constant */
                            code: "UNPROCESSABLE_CONTENT";
                            /** @constant */
                            httpStatus: 422;
                            requestId: string;
                            /** @constant */
                            reason: "INVALID_TEXT";
                            details: {
                                path: string;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32022;
                        data: {
                            /** @constant */
                            code: "UNPROCESSABLE_CONTENT";
                            /** @constant */
                            httpStatus: 422;
                            requestId: string;
                            /** @constant */
                            reason: "IDEMPOTENCY_MISMATCH";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description RATE_LIMITED */
        Refused429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32029;
                        data: {
                            /** @constant */
                            code: "TOO_MANY_REQUESTS";
                            /** @constant */
                            httpStatus: 429;
                            requestId: string;
                            /** @constant */
                            reason: "RATE_LIMITED";
                            details: {
                                retryAfterSeconds: number;
                            };
                        };
                    };
                };
            };
        };
        /** @description INTERNAL */
        Refused500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "INTERNAL_SERVER_ERROR";
                            /** @constant */
                            httpStatus: 500;
                            requestId: string;
                            /** @constant */
                            reason: "INTERNAL";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description KEYS_SECRET_MISSING, RUNNER_CANNOT */
        Refused501: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "NOT_IMPLEMENTED";
                            /** @constant */
                            httpStatus: 501;
                            requestId: string;
                            /** @constant */
                            reason: "KEYS_SECRET_MISSING";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "NOT_IMPLEMENTED";
                            /** @constant */
                            httpStatus: 501;
                            requestId: string;
                            /** @constant */
                            reason: "RUNNER_CANNOT";
                            details: {
                                /** @constant */
                                ability: "deep_research";
                            };
                        };
                    };
                };
            };
        };
        /** @description RUNNER_OUTPUT_INVALID, RUNNER_FAILED */
        Refused502: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "BAD_GATEWAY";
                            /** @constant */
                            httpStatus: 502;
                            requestId: string;
                            /** @constant */
                            reason: "RUNNER_OUTPUT_INVALID";
                            details: {
                                issues: {
                                    path: string;
                                    message: string;
                                }[];
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "BAD_GATEWAY";
                            /** @constant */
                            httpStatus: 502;
                            requestId: string;
                            /** @constant */
                            reason: "RUNNER_FAILED";
                            details: {
                                /** @enum {string} */
                                kind: "server" | "connection" | "unauthorized" | "out_of_credit" | "rejected" | "too_large" | "cut_off" | "refused" | "indiscreet" | "unreadable" | "interrupted" | "unexpected";
                            } | null;
                        };
                    };
                };
            };
        };
        /** @description RUNNER_OVERLOADED, OVERLOADED, DATABASE_UNAVAILABLE, IDENTITY_UNAVAILABLE, SERVER_STOPPING */
        Refused503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "SERVICE_UNAVAILABLE";
                            /** @constant */
                            httpStatus: 503;
                            requestId: string;
                            /** @constant */
                            reason: "RUNNER_OVERLOADED";
                            details: {
                                retryAfterSeconds: number;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "SERVICE_UNAVAILABLE";
                            /** @constant */
                            httpStatus: 503;
                            requestId: string;
                            /** @constant */
                            reason: "OVERLOADED";
                            details: {
                                retryAfterSeconds: number;
                            };
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "SERVICE_UNAVAILABLE";
                            /** @constant */
                            httpStatus: 503;
                            requestId: string;
                            /** @constant */
                            reason: "DATABASE_UNAVAILABLE";
                            details: {
                                /** @enum {string} */
                                kind: "cannot_write" | "directory_lost" | "newer_version";
                            } | null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "SERVICE_UNAVAILABLE";
                            /** @constant */
                            httpStatus: 503;
                            requestId: string;
                            /** @constant */
                            reason: "IDENTITY_UNAVAILABLE";
                            details: null;
                        };
                    };
                } | {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "SERVICE_UNAVAILABLE";
                            /** @constant */
                            httpStatus: 503;
                            requestId: string;
                            /** @constant */
                            reason: "SERVER_STOPPING";
                            details: null;
                        };
                    };
                };
            };
        };
        /** @description RUNNER_TIMEOUT */
        Refused504: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        message: string;
                        /** @constant */
                        code: -32603;
                        data: {
                            /** @constant */
                            code: "GATEWAY_TIMEOUT";
                            /** @constant */
                            httpStatus: 504;
                            requestId: string;
                            /** @constant */
                            reason: "RUNNER_TIMEOUT";
                            details: {
                                afterSeconds: number;
                            };
                        };
                    };
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "projects.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Project"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.list": {
        parameters: {
            query?: {
                input?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Project"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.overview": {
        parameters: {
            query?: {
                input?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ProjectOverview"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ProjectCounts"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.get": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Project"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.audit": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["AuditPage"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.weights": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Weights"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.setWeights": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    weights: {
                        time: number;
                        cost: number;
                        risk: number;
                        scope: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Weights"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.unpark": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Project"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.rename": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Project"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.duplicate": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Project"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.archive": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Project"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Project"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.export": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ExportPage"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "projects.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: null;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "assumptions.get": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["AssumptionsVersion"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "assumptions.save": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    assumptions: {
                        rate: {
                            low: number;
                            high: number;
                        };
                        currency: string;
                        focusedHoursPerWeek: number;
                        coordinationLoss: number;
                        /** Format: date */
                        startDate?: string;
                        /** @constant */
                        usesHistory?: false;
                    };
                    baseVersion?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["AssumptionsVersion"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "assumptions.markFalse": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    assumption: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Review"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @enum {string} */
                    format: "markdown" | "html" | "text";
                    currency?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Intake"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.save": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    brief: {
                        problemStatement: string;
                        targetUser: string;
                        valueProp: string;
                        differentiation: string;
                        monetizationHypothesis: string;
                        marketContext: string;
                        keyConstraints: string[];
                        assumptions: string[];
                        risks: string[];
                        smallestViableExperiment: string;
                        confidence: {
                            /** @enum {string} */
                            problemStatement?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            targetUser?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            valueProp?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            differentiation?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            monetizationHypothesis?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            marketContext?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            keyConstraints?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            assumptions?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            risks?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            smallestViableExperiment?: "strong" | "moderate" | "needs_depth";
                        };
                        needs?: {
                            id: string;
                            text: string;
                            /** @enum {string} */
                            priority: "must" | "should" | "could";
                        }[];
                        outOfScope?: string[];
                        targets?: {
                            weeks?: number;
                            /** Format: date */
                            launchBy?: string;
                            budget?: number;
                            engineers?: number;
                            currency?: string;
                        };
                        notes?: string;
                        /** @enum {string} */
                        productKind?: "web_application" | "static_site" | "mobile_app" | "desktop_app" | "browser_extension" | "command_line_or_library" | "api_or_data_pipeline" | "machine_learning" | "firmware_or_device" | "game" | "regulated_product";
                        capabilityAnswers?: {
                            capability: string;
                            /** @constant */
                            rulesOut?: true;
                            about: string;
                            /** @enum {string} */
                            answer: "yes" | "no";
                        }[];
                    };
                    baseVersion?: number;
                    passages?: {
                        text: string;
                        lines: [
                            number,
                            number
                        ];
                        went: {
                            /** @constant */
                            kind: "name";
                        } | {
                            /** @constant */
                            kind: "section";
                            /** @enum {string} */
                            section: "problemStatement" | "targetUser" | "valueProp" | "differentiation" | "monetizationHypothesis" | "marketContext" | "keyConstraints" | "assumptions" | "risks" | "smallestViableExperiment";
                        } | {
                            /** @constant */
                            kind: "need";
                            needId: string;
                        } | {
                            /** @constant */
                            kind: "outOfScope";
                        } | {
                            /** @constant */
                            kind: "target";
                            /** @enum {string} */
                            target: "weeks" | "launchBy" | "budget" | "engineers" | "currency";
                        } | {
                            /** @constant */
                            kind: "notes";
                        } | {
                            /** @constant */
                            kind: "productKind";
                        } | {
                            /** @constant */
                            kind: "capabilityAnswers";
                        } | {
                            /** @constant */
                            kind: "heading";
                        } | {
                            /** @constant */
                            kind: "leftOut";
                        };
                        why: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["BriefVersion"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.sort": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    document: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: {
                                runId: components["schemas"]["RunId"];
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["briefs.sort"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.acceptRevision": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    /** Format: uuid */
                    runId: string;
                    brief: {
                        problemStatement: string;
                        targetUser: string;
                        valueProp: string;
                        differentiation: string;
                        monetizationHypothesis: string;
                        marketContext: string;
                        keyConstraints: string[];
                        assumptions: string[];
                        risks: string[];
                        smallestViableExperiment: string;
                        confidence: {
                            /** @enum {string} */
                            problemStatement?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            targetUser?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            valueProp?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            differentiation?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            monetizationHypothesis?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            marketContext?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            keyConstraints?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            assumptions?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            risks?: "strong" | "moderate" | "needs_depth";
                            /** @enum {string} */
                            smallestViableExperiment?: "strong" | "moderate" | "needs_depth";
                        };
                        needs?: {
                            id: string;
                            text: string;
                            /** @enum {string} */
                            priority: "must" | "should" | "could";
                        }[];
                        outOfScope?: string[];
                        targets?: {
                            weeks?: number;
                            /** Format: date */
                            launchBy?: string;
                            budget?: number;
                            engineers?: number;
                            currency?: string;
                        };
                        notes?: string;
                        /** @enum {string} */
                        productKind?: "web_application" | "static_site" | "mobile_app" | "desktop_app" | "browser_extension" | "command_line_or_library" | "api_or_data_pipeline" | "machine_learning" | "firmware_or_device" | "game" | "regulated_product";
                        capabilityAnswers?: {
                            capability: string;
                            /** @constant */
                            rulesOut?: true;
                            about: string;
                            /** @enum {string} */
                            answer: "yes" | "no";
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["AcceptedRevision"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.get": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["BriefVersion"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.version": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["BriefVersion"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.passages": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Passage"][] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.sources": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["BriefSources"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "briefs.history": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["BriefHead"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "interviews.start": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Interview"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "interviews.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    interviewId: string;
                    questionId: string;
                    answer: {
                        /** @constant */
                        type: "text";
                        text: string;
                    } | {
                        /** @constant */
                        type: "choice";
                        option: string;
                    } | {
                        /** @constant */
                        type: "number";
                        number: number;
                    } | {
                        /** @constant */
                        type: "date";
                        /** Format: date */
                        date: string;
                    } | {
                        /** @constant */
                        type: "list";
                        entries: {
                            text: string;
                            /** @enum {string} */
                            priority?: "must" | "should" | "could";
                        }[];
                    } | {
                        /** @constant */
                        type: "capability";
                        /** @enum {string} */
                        answer: "yes" | "no";
                    } | {
                        /** @constant */
                        type: "unknown";
                    } | {
                        /** @constant */
                        type: "skipped";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Interview"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "interviews.back": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    interviewId: string;
                    questionId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Interview"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "interviews.current": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Interview"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "interviews.finish": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    interviewId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Interview"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "gates.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    /** @enum {string} */
                    decision: "proceed" | "narrow" | "pivot" | "park";
                    actionText?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["DecidedGate"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "gates.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["PendingGate"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "gates.current": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Gate"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "gates.history": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Gate"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "gates.resolve": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    gateId: string;
                    /** @enum {string} */
                    decision: "proceed" | "narrow" | "pivot" | "park";
                    actionText?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["DecidedGate"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.generate": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["PlanSet"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.readFeedback": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["FeedbackReading"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.regenerate": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    feedback: string;
                    pinnedOptionIds?: string[];
                    reading?: {
                        words: string;
                        intent: {
                            /** @constant */
                            kind: "keep";
                            object: string;
                        } | {
                            /** @constant */
                            kind: "drop";
                            object: string;
                        } | {
                            /** @constant */
                            kind: "add";
                            object: string;
                        } | {
                            /** @constant */
                            kind: "later";
                            object: string;
                        } | {
                            /** @constant */
                            kind: "done";
                            object: string;
                        } | {
                            /** @constant */
                            kind: "simplify";
                            object: string;
                        } | {
                            /** @constant */
                            kind: "replace";
                            object: string;
                            other: string;
                        } | {
                            /** @constant */
                            kind: "swap";
                            object: string;
                            other: string;
                        } | {
                            /** @constant */
                            kind: "hours";
                            object: string;
                            hours: number;
                        } | {
                            /** @constant */
                            kind: "budget";
                            amount: number;
                            currency?: string;
                        } | {
                            /** @constant */
                            kind: "raise";
                            /** @enum {string} */
                            limit: "budget" | "weeks";
                            amount: number;
                            /** @enum {string} */
                            how: "to" | "by" | "times";
                            currency?: string;
                        } | {
                            /** @constant */
                            kind: "weeks";
                            weeks: number;
                        } | {
                            /** @constant */
                            kind: "team";
                            engineers: number;
                            /** @enum {string} */
                            bound: "exactly" | "at_most" | "at_least";
                        } | {
                            /** @constant */
                            kind: "hours_per_week";
                            hours: number;
                        } | {
                            /** @constant */
                            kind: "options";
                            count: number;
                        } | {
                            /** @constant */
                            kind: "lighter";
                            /** @enum {string} */
                            by: "cost" | "time" | "scope";
                        } | {
                            /** @constant */
                            kind: "more_people";
                        } | {
                            /** @constant */
                            kind: "question";
                            answer: string | null;
                        } | {
                            /** @constant */
                            kind: "ask";
                            question: string;
                        } | {
                            /** @constant */
                            kind: "remark";
                        } | {
                            /** @constant */
                            kind: "not_understood";
                        };
                        options?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["PlanSet"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.get": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["CurrentPlanSet"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.history": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["PlanSetHead"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.version": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["PlanSet"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.select": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    /** Format: uuid */
                    optionId: string;
                    /** Format: uuid */
                    planSetId?: string;
                    reason?: string;
                    changes?: {
                        rate?: {
                            low: number;
                            high: number;
                        };
                        focusedHoursPerWeek?: number;
                        options?: {
                            /** Format: uuid */
                            optionId: string;
                            engineers?: number;
                            takeOut?: string[];
                            putIn?: string[];
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["SelectionReceipt"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.selected": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["CurrentSelection"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.deepResearch": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["PlanSet"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "plans.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    draft: {
                        workItems: {
                            id: string;
                            title: string;
                            /** @enum {string} */
                            discipline: "product" | "design" | "frontend" | "backend" | "mobile" | "data" | "infrastructure" | "quality" | "compliance" | "firmware";
                            hours: {
                                low: number;
                                likely: number;
                                high: number;
                            };
                            value: number;
                            dependsOn: string[];
                            addresses: {
                                /** @enum {string} */
                                part: "problemStatement" | "targetUser" | "valueProp" | "differentiation" | "monetizationHypothesis" | "marketContext" | "keyConstraints" | "assumptions" | "risks" | "smallestViableExperiment" | "needs" | "notes";
                                words: string;
                            }[];
                            flags?: {
                                /** @enum {string} */
                                kind: "novel" | "outside_dependency" | "approval" | "regulated";
                                words: string;
                            }[];
                            question?: {
                                capability: string;
                                /** @constant */
                                rulesOut?: true;
                                about: string;
                                words: string;
                            };
                            /** @enum {string} */
                            reading?: "sure" | "perhaps" | "unknown";
                            /** @enum {string} */
                            hoursFrom?: "catalogue" | "model" | "team";
                            runningCost?: {
                                low: number;
                                high: number;
                            };
                        }[];
                        options: {
                            key: string;
                            name: string;
                            workItemIds: string[];
                            engineers: number;
                            technicalApproach: string;
                            pros: string[];
                            cons: string[];
                            tradeoffs: string[];
                            engineeringImpact: string;
                            checks?: ({
                                /** @enum {string} */
                                part: "needs" | "keyConstraints" | "targets";
                                words: string;
                                question?: {
                                    capability: string;
                                    /** @constant */
                                    rulesOut?: true;
                                    about: string;
                                    words: string;
                                };
                                /** @enum {string} */
                                verdict: "kept" | "broken" | "not_judged";
                                why: string;
                            } | {
                                /** @enum {string} */
                                part: "needs" | "keyConstraints" | "targets";
                                words: string;
                                question?: {
                                    capability: string;
                                    /** @constant */
                                    rulesOut?: true;
                                    about: string;
                                    words: string;
                                };
                                limits: {
                                    /** @enum {string} */
                                    of: "weeks" | "budget" | "engineers";
                                    /** @enum {string} */
                                    is: "at_most" | "at_least";
                                    amount: number;
                                    currency?: string;
                                }[];
                                notJudged?: string;
                            })[];
                        }[];
                        recommendedKey: string;
                        feedbackPoints: {
                            words: string;
                            used: boolean;
                            how: string;
                            reading?: {
                                intent: {
                                    /** @constant */
                                    kind: "keep";
                                    object: string;
                                } | {
                                    /** @constant */
                                    kind: "drop";
                                    object: string;
                                } | {
                                    /** @constant */
                                    kind: "add";
                                    object: string;
                                } | {
                                    /** @constant */
                                    kind: "later";
                                    object: string;
                                } | {
                                    /** @constant */
                                    kind: "done";
                                    object: string;
                                } | {
                                    /** @constant */
                                    kind: "simplify";
                                    object: string;
                                } | {
                                    /** @constant */
                                    kind: "replace";
                                    object: string;
                                    other: string;
                                } | {
                                    /** @constant */
                                    kind: "swap";
                                    object: string;
                                    other: string;
                                } | {
                                    /** @constant */
                                    kind: "hours";
                                    object: string;
                                    hours: number;
                                } | {
                                    /** @constant */
                                    kind: "budget";
                                    amount: number;
                                    currency?: string;
                                } | {
                                    /** @constant */
                                    kind: "raise";
                                    /** @enum {string} */
                                    limit: "budget" | "weeks";
                                    amount: number;
                                    /** @enum {string} */
                                    how: "to" | "by" | "times";
                                    currency?: string;
                                } | {
                                    /** @constant */
                                    kind: "weeks";
                                    weeks: number;
                                } | {
                                    /** @constant */
                                    kind: "team";
                                    engineers: number;
                                    /** @enum {string} */
                                    bound: "exactly" | "at_most" | "at_least";
                                } | {
                                    /** @constant */
                                    kind: "hours_per_week";
                                    hours: number;
                                } | {
                                    /** @constant */
                                    kind: "options";
                                    count: number;
                                } | {
                                    /** @constant */
                                    kind: "lighter";
                                    /** @enum {string} */
                                    by: "cost" | "time" | "scope";
                                } | {
                                    /** @constant */
                                    kind: "more_people";
                                } | {
                                    /** @constant */
                                    kind: "question";
                                    answer: string | null;
                                } | {
                                    /** @constant */
                                    kind: "ask";
                                    question: string;
                                } | {
                                    /** @constant */
                                    kind: "remark";
                                } | {
                                    /** @constant */
                                    kind: "not_understood";
                                };
                                options?: string[];
                            };
                        }[];
                        leftOut?: string[];
                        productKind?: {
                            /** @enum {string} */
                            kind: "web_application" | "static_site" | "mobile_app" | "desktop_app" | "browser_extension" | "command_line_or_library" | "api_or_data_pipeline" | "machine_learning" | "firmware_or_device" | "game" | "regulated_product";
                            because?: string;
                        };
                    };
                    baseVersion?: number;
                    author?: string;
                    editedFrom?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["PlanSet"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "runs.get": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Run"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "runs.list": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Run"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "runs.outlook": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["RunOutlook"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "runs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    runId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Run"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "builds.authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    commit?: string;
                    environment?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Permit"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "builds.permits": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ListedPermit"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "builds.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    permitId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ListedPermit"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "records.get": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["RecordFile"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "actuals.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    items?: {
                        workItemId: string;
                        /** @enum {string} */
                        state: "open" | "done" | "dropped";
                        hours: number;
                    }[];
                    totals?: {
                        hours?: number;
                        cost?: number;
                        weeks?: number;
                    } | null;
                    /** Format: date */
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ActualsRecord"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "actuals.list": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ActualsRecord"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "actuals.current": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["WorkProgress"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "reviews.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Reviews"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "ledger.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Ledger"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "session.config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: {
                                /** @constant */
                                kind: "local";
                            } | {
                                /** @constant */
                                kind: "oidc";
                                issuer: string;
                                clientId: string;
                                audiences: string[];
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "session.user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["User"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "tokens.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    scope: "read" | "plan" | "build";
                    expiresInDays?: number;
                    /** Format: uuid */
                    projectId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["IssuedToken"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "tokens.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ApiToken"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "tokens.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    tokenId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["ApiToken"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "tokens.audit": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["AuditPage"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "webhooks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Webhook"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "webhooks.deliveries": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Delivery"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "webhooks.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    events: ("gate.decided" | "plan.ready" | "plan.selected" | "permit.given" | "permit.ended" | "review.due")[];
                    /** Format: uuid */
                    projectId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["IssuedWebhook"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "webhooks.resend": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the same answer and has no second effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    deliveryId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Delivery"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "webhooks.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    webhookId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Webhook"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "shares.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    withNotes: boolean;
                    name?: string;
                    /** Format: date-time */
                    endsAt?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["IssuedShare"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "shares.list": {
        parameters: {
            query: {
                input: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Share"][];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "shares.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    shareId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["Share"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
    "shares.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    secret: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            data: components["schemas"]["SharedProject"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            402: components["responses"]["Refused402"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            501: components["responses"]["Refused501"];
            502: components["responses"]["Refused502"];
            503: components["responses"]["Refused503"];
            504: components["responses"]["Refused504"];
        };
    };
}
