package io.substatus.demo.shop;

import io.substatus.SubStatus;

/** No seat is left at the tasting table. The annotation declares the code for every servlet that lets it pass. */
@SubStatus(status = 403, value = 15)
final class TastingFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TastingFullException(int seats) {
        super("all " + seats + " seats at the tasting table are taken");
    }
}
