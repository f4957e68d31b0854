/**
 * Fernhill Tea, the shop: ordinary servlets with the ordinary weak spots of a web application.
 */
@NullMarked
package io.substatus.demo.shop;

import org.jspecify.annotations.NullMarked;
